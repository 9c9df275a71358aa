package zhengnuo.app.outage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A person's browser without a window: cookies, forms, tokens; it follows no redirect. */
final class Visit implements AutoCloseable {
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final Map<String, String> cookies = new TreeMap<>();
  private final String address;

  Visit(int port) {
    this.address = "http://127.0.0.1:" + port;
  }

  /**
   * @param location path that a redirect leads to, empty without one
   */
  record Answer(int status, String location, String body) {
    Document page() {
      return Jsoup.parse(body);
    }

    boolean asksToSignIn() {
      return status == 302 && location.startsWith("/sign-in") || status == 401;
    }
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  Answer send(Writing writing) throws IOException, InterruptedException {
    return writing.fileName().isEmpty()
        ? post(writing.path(), writing.fields())
        : upload(writing.path(), writing.fields(), writing.fileName(), writing.file());
  }

  Answer post(String path, Map<String, String> fields) throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  Answer upload(String path, Map<String, String> fields, String fileName, byte[] file)
      throws IOException, InterruptedException {
    String boundary = "----zhengnuo-outage";
    var body = new ByteArrayOutputStream();
    for (Map.Entry<String, String> field : fields.entrySet())
      body.writeBytes(
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(boundary, field.getKey(), field.getValue())
              .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(
        ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n")
            .formatted(boundary, fileName)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  void signIn(String name, String password) throws IOException, InterruptedException {
    cookies.clear();
    Answer form = get("/sign-in");
    if (form.status() != 200) throw new IOException("sign-in page answered " + form.status());
    Map<String, String> fields = fields(form.page(), "form[action=/sign-in]");
    fields.put("signInName", name);
    fields.put("password", password);
    Answer answer = post("/sign-in", fields);
    if (answer.status() != 302 || !answer.location().equals("/"))
      throw new IOException("sign-in answered " + answer.status() + " " + answer.location());
  }

  /** What a browser would send of the first form that the selector finds. */
  static Map<String, String> fields(Element page, String selector) throws IOException {
    Element form = page.selectFirst(selector);
    if (form == null) throw new IOException("no form " + selector);
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element field : form.select("input[name], textarea[name], select[name]")) {
      String value =
          switch (field.tagName()) {
            case "textarea" -> field.wholeText();
            case "select" -> selected(field);
            default -> field.attr("value");
          };
      boolean box = field.attr("type").equals("radio") || field.attr("type").equals("checkbox");
      boolean sent = box ? field.hasAttr("checked") : !field.attr("type").equals("file");
      if (sent) fields.put(field.attr("name"), value);
    }
    return fields;
  }

  private static String selected(Element select) {
    Element option = select.selectFirst("option[selected]");
    if (option == null) option = select.selectFirst("option");
    return option == null ? "" : option.attr("value");
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
    request.header("Accept", "text/html");
    if (!cookies.isEmpty())
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    return request;
  }

  private Answer send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    for (String set : response.headers().allValues("Set-Cookie")) {
      String pair = set.contains(";") ? set.substring(0, set.indexOf(';')) : set;
      int equals = pair.indexOf('=');
      cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    String location = response.headers().firstValue("Location").orElse("");
    return new Answer(
        response.statusCode(),
        location.startsWith(address) ? location.substring(address.length()) : location,
        response.body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
