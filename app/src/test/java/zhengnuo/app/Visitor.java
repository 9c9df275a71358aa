package zhengnuo.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** A person at a browser without scripts: keeps cookies, follows answers, sends a page's forms. */
public final class Visitor {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String server;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  private Visitor(String server) {
    this.server = server;
  }

  /**
   * What came back after all redirects.
   *
   * @param path where the last answer came from
   */
  public record Page(int status, String path, HttpResponse<String> answer, Document html) {
    /** Everything that a person reads on it. */
    public String text() {
      return html.text();
    }

    /** What stands below the header bar. */
    public String main() {
      return Objects.requireNonNull(html.selectFirst("main"), html::outerHtml).text();
    }

    /** The form that is sent to {@code action}, with everything that the page has filled in. */
    public Map<String, String> form(String action) {
      var form = (FormElement) html.selectFirst("form[action=" + action + "]");
      if (form == null) throw new AssertionError("no form to " + action + " on " + html.text());
      Map<String, String> fields = new LinkedHashMap<>();
      form.formData().forEach(field -> fields.put(field.key(), field.value()));
      return fields;
    }
  }

  /** Somebody who is not signed in. */
  public static Visitor to(ApplicationContext running) {
    Environment environment = running.getEnvironment();
    return new Visitor("http://127.0.0.1:" + environment.getProperty("local.server.port"));
  }

  /** The account's holder, signed in with the county's password. */
  public static Visitor of(ApplicationContext running, County county, UUID account) {
    Visitor visitor = to(running);
    visitor.signIn(county.signInName(account), County.PASSWORD);
    return visitor;
  }

  public Page signIn(String signInName, String password) {
    return send(get("/sign-in"), "/sign-in", "signInName", signInName, "password", password);
  }

  public Page get(String path) {
    return follow(path, asking(path).GET());
  }

  /** Fills some fields of a page's form and sends it. */
  public Page send(Page page, String action, String... fields) {
    Map<String, String> form = page.form(action);
    for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
    return post(action, form);
  }

  /** Sends fields as they are. */
  public Page post(String path, Map<String, String> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    var request =
        asking(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", server)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
    return follow(path, request);
  }

  /** Sends a text file with fields beside it, as a form with a file does. */
  public Page upload(
      String path, String field, String fileName, String content, Map<String, String> fields) {
    return upload(path, field, fileName, content.getBytes(StandardCharsets.UTF_8), fields);
  }

  /** Sends any file with fields beside it. */
  public Page upload(
      String path, String field, String fileName, byte[] content, Map<String, String> fields) {
    String border = "border-" + UUID.randomUUID();
    var head = new StringBuilder();
    fields.forEach((name, value) ->
        head.append(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(border, name, value)));
    head.append(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(border, field, fileName));
    var body =
        HttpRequest.BodyPublishers.concat(
            HttpRequest.BodyPublishers.ofString(head.toString()),
            HttpRequest.BodyPublishers.ofByteArray(content),
            HttpRequest.BodyPublishers.ofString("\r\n--%s--\r\n".formatted(border)));
    return follow(
        path,
        asking(path)
            .header("Content-Type", "multipart/form-data; boundary=" + border)
            .header("Origin", server)
            .POST(body));
  }

  /** The value of a cookie, null if it is not set. */
  public @Nullable String cookie(String name) {
    return cookies.get(name);
  }

  /** Goes on with another's cookie, as a thief would. */
  public void takeCookie(String name, String value) {
    cookies.put(name, value);
  }

  private HttpRequest.Builder asking(String path) {
    return HttpRequest.newBuilder(URI.create(server + path)).header("Accept", "text/html");
  }

  private Page follow(String path, HttpRequest.Builder request) {
    HttpResponse<String> answer = ask(request);
    String at = path;
    for (int steps = 0; answer.statusCode() == 302 && steps < 5; steps++) {
      URI next =
          URI.create(server + at).resolve(answer.headers().firstValue("Location").orElseThrow());
      at = next.getRawPath() + (next.getRawQuery() == null ? "" : "?" + next.getRawQuery());
      answer = ask(asking(at).GET());
    }
    return new Page(answer.statusCode(), at, answer, Jsoup.parse(answer.body()));
  }

  private HttpResponse<String> ask(HttpRequest.Builder request) {
    if (!cookies.isEmpty())
      request.setHeader(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    try {
      HttpResponse<String> answer =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      for (String set : answer.headers().allValues("Set-Cookie")) {
        String pair = set.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
      return answer;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
