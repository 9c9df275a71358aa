package zhengnuo.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhengnuo.app.County;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.Visitor;
import zhengnuo.app.database.DatabaseAddress;

/** Encryption by the server itself or by a proxy before it. */
@OnRealDatabase
class ListeningTest {
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

  private final DatabaseAddress database;
  private final Installation installation;
  private final County county;
  private final JdbcClient db;

  @TempDir Path temporary;

  ListeningTest(DatabaseAddress database, Installation installation, County county, JdbcClient db) {
    this.database = database;
    this.installation = installation;
    this.county = county;
    this.db = db;
  }

  private ConfigurableApplicationContext start(Listening listening) {
    return Server.start(database, installation.data(), listening);
  }

  private static String port(ConfigurableApplicationContext running) {
    return String.valueOf(running.getEnvironment().getProperty("local.server.port"));
  }

  @Test
  void nothing_listens_beyond_this_machine_unencrypted() {
    InetAddress all = InetAddress.ofLiteral("0.0.0.0");
    assertThatThrownBy(() -> new Listening(all, 0, null, null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Listening(HERE, 0, Path.of("a"), null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Listening.here(8080).url()).isEqualTo("http://127.0.0.1:8080");
    assertThat(Listening.here(8080).reach()).isEqualTo("只有这台电脑");
  }

  @Test
  void with_a_certificate_it_answers_encrypted_alone() throws Exception {
    KeyStore made = keyStore();
    Path certificate = pem("cert.pem", "CERTIFICATE", made.getCertificate("zhengnuo").getEncoded());
    Path key =
        pem(
            "key.pem",
            "PRIVATE KEY",
            made.getKey("zhengnuo", "changeit".toCharArray()).getEncoded());
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("zhengnuo", made.getCertificate("zhengnuo"));
    trust.init(trusted);
    var ssl = SSLContext.getInstance("TLS");
    ssl.init(null, trust.getTrustManagers(), null);
    try (var running = start(new Listening(HERE, 0, certificate, key, null));
        var client = HttpClient.newBuilder().sslContext(ssl).build()) {
      HttpResponse<String> answer = get(client, "https://127.0.0.1:" + port(running) + "/sign-in");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
      assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).contains("Secure");
      assertThat(get(client, "http://127.0.0.1:" + port(running) + "/sign-in").statusCode())
          .isEqualTo(400);
    }
  }

  private HttpResponse<String> get(HttpClient client, String address, String... headers)
      throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address));
    if (headers.length > 0) request.headers(headers);
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private KeyStore keyStore() throws Exception {
    Path file = temporary.resolve("keys.p12");
    int done =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "zhengnuo",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(temporary.resolve("keytool.log").toFile())
            .start()
            .waitFor();
    assertThat(done).isZero();
    return KeyStore.getInstance(file.toFile(), "changeit".toCharArray());
  }

  private Path pem(String name, String kind, byte[] content) throws Exception {
    return Files.writeString(
        temporary.resolve(name),
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(kind, Base64.getMimeEncoder().encodeToString(content), kind));
  }

  private String lastAddress(UUID account) {
    return db.sql(
            "select address from audit_entry where object_id = :id and action = '登录' order by id desc limit 1")
        .param("id", account)
        .query(String.class)
        .single();
  }

  private void signIn(Visitor visitor, UUID account, String... headers) {
    var form = visitor.get("/sign-in").form("/sign-in");
    form.put("signInName", county.signInName(account));
    form.put("password", County.PASSWORD);
    visitor.post("/sign-in", form, headers);
  }

  @Test
  void behind_a_proxy_the_clients_address_is_what_the_proxy_says_and_nobody_else() {
    UUID person = county.person(county.government().id());
    try (var running = start(new Listening(HERE, 0, null, null, HERE))) {
      Visitor visitor = Visitor.to(running);
      signIn(visitor, person, "X-Forwarded-For", "10.9.8.7");
      assertThat(lastAddress(person)).isEqualTo("10.9.8.7");
      signIn(Visitor.to(running), person, "X-Forwarded-For", "127.0.0.1, 10.9.8.6");
      assertThat(lastAddress(person)).isEqualTo("10.9.8.6");
    }
    // Without a proxy anybody may say so, and nobody is believed.
    try (var running = start(Listening.here(0))) {
      signIn(Visitor.to(running), person, "X-Forwarded-For", "10.9.8.5");
      assertThat(lastAddress(person)).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void behind_a_proxy_nobody_passes_for_this_machine() {
    try (var running = start(new Listening(HERE, 0, null, null, HERE))) {
      Loopback loopback = running.getBean(Loopback.class);
      var request = new org.springframework.mock.web.MockHttpServletRequest();
      request.setRemoteAddr("127.0.0.1");
      assertThat(loopback.is(request)).isFalse();
    }
  }

  @Test
  void who_goes_round_the_proxy_gets_nothing() throws Exception {
    InetAddress elsewhere = InetAddress.ofLiteral("127.0.0.9");
    try (var running = start(new Listening(HERE, 0, null, null, elsewhere));
        var client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          get(
              client,
              "http://127.0.0.1:" + port(running) + "/sign-in",
              "X-Forwarded-For",
              "127.0.0.9");
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).doesNotContain("登录");
    }
  }
}
