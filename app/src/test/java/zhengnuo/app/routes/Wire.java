package zhengnuo.app.routes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.springframework.context.ApplicationContext;

/** Sends requests with a person's session and follows nothing. */
final class Wire {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String server;

  Wire(ApplicationContext running) {
    this.server = "http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port");
  }

  /**
   * What came back.
   *
   * @param location as sent, empty where nothing leads on
   * @param body unpacked where it is a sheet
   */
  record Answer(int status, String location, String body, String headers) {
    /** What a person reads. */
    String text() {
      return Jsoup.parse(body).text();
    }

    boolean shows(String word) {
      return body.contains(word) || headers.contains(word);
    }

    boolean leadsTo(String path) {
      return status == 302
          && (location.equals(path) || URI.create(location).getPath().equals(path));
    }
  }

  String server() {
    return server;
  }

  Answer send(Person person, String method, Sent sent) {
    return send(person, method, sent, person.token());
  }

  Answer send(Person person, String method, Sent sent, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + sent.path())).header("Accept", "text/html");
    if (!person.session().isEmpty()) request.header("Cookie", person.session());
    if (!token.isEmpty()) request.header("X-CSRF-TOKEN", token);
    if (method.equals("GET")) request.GET();
    else if (sent.file().isEmpty())
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .header("Origin", server)
          .method(method, HttpRequest.BodyPublishers.ofString(form(sent)));
    else {
      String border = "border-" + UUID.randomUUID();
      request
          .header("Content-Type", "multipart/form-data; boundary=" + border)
          .header("Origin", server)
          .method(method, HttpRequest.BodyPublishers.ofString(parts(sent, border)));
    }
    try {
      HttpResponse<byte[]> answer =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("Location").orElse(""),
          text(answer.body()),
          answer.headers().map().toString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String form(Sent sent) {
    return sent.fields().stream()
        .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
        .collect(Collectors.joining("&"));
  }

  private static String parts(Sent sent, String border) {
    var body = new StringBuilder();
    for (Sent.Field field : sent.fields())
      body.append(
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(border, field.name(), field.value()));
    return body.append(
            "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"report.txt\"\r\nContent-Type: text/plain\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(border, sent.file(), border))
        .toString();
  }

  /** A sheet's cells stand packed in it. */
  private static String text(byte[] body) throws IOException {
    if (body.length < 2 || body[0] != 'P' || body[1] != 'K')
      return new String(body, StandardCharsets.UTF_8);
    var text = new StringBuilder();
    try (var packed = new ZipInputStream(new ByteArrayInputStream(body))) {
      while (packed.getNextEntry() != null)
        text.append(new String(packed.readAllBytes(), StandardCharsets.UTF_8));
    }
    return text.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
