package zhengnuo.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhengnuo.app.County;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.Visitor;

/**
 * Passwords that can be told from all other text go through every form that takes one; then logs,
 * pages, addresses and every table are searched for them.
 */
@OnRealDatabase
@Tag("P26")
@ExtendWith(OutputCaptureExtension.class)
class PasswordsTest {
  private final ApplicationContext running;
  private final County county;
  private final JdbcClient db;
  private final List<String> canaries = new ArrayList<>();
  private final List<Visitor.Page> pages = new ArrayList<>();

  PasswordsTest(ApplicationContext running, County county, JdbcClient db) {
    this.running = running;
    this.county = county;
    this.db = db;
  }

  private String canary() {
    String canary = "Canary-" + UUID.randomUUID();
    canaries.add(canary);
    return canary;
  }

  /** Too weak, so that the form comes back. */
  private String weakCanary() {
    String canary = "c" + Long.toString(System.nanoTime(), 36);
    canaries.add(canary);
    return canary;
  }

  private Visitor.Page kept(Visitor.Page page) {
    pages.add(page);
    return page;
  }

  @Test
  void no_password_is_in_logs_pages_addresses_or_tables(
      CapturedOutput output, Installation installation) throws IOException {
    Visitor system = Visitor.of(running, county, county.system().account());
    UUID person = county.person(county.government().id());
    signIns(county.signInName(person));
    accounts(system, person);
    ownAccount();
    broken(system);
    assertThat(pages).hasSizeGreaterThan(15);
    List<String> logs = logs(installation.data());
    assertThat(logs).isNotEmpty();
    for (String canary : canaries) {
      assertThat(output.getAll()).as("log of the program").doesNotContain(canary);
      for (String log : logs) assertThat(log).as("log of the database").doesNotContain(canary);
      for (Visitor.Page page : pages) {
        assertThat(page.path()).doesNotContain(canary);
        assertThat(page.answer().body()).as(page.path()).doesNotContain(canary);
        assertThat(page.answer().headers().map().toString()).doesNotContain(canary);
      }
      assertThat(tablesWith(canary)).isEmpty();
    }
  }

  @Test
  void negative_control_a_password_in_a_table_or_in_the_log_is_found(CapturedOutput output) {
    String canary = canary();
    UUID person = county.person(null);
    db.sql("update account set name = :name where id = :id")
        .param("name", canary)
        .param("id", person)
        .update();
    assertThat(tablesWith(canary)).containsExactly("account");
    db.sql("update account set name = '某' where id = :id").param("id", person).update();
    org.slf4j.LoggerFactory.getLogger("zhengnuo.app").warn("said {}", canary);
    assertThat(output.getAll()).contains(canary);
  }

  /** Else its quick hash would stand in the table of requests. */
  @Test
  void a_password_is_no_part_of_what_is_remembered_of_a_form() {
    Visitor system = Visitor.of(running, county, county.system().account());
    Map<String, String> form = new LinkedHashMap<>(system.get("/accounts/new").form("/accounts"));
    form.putAll(Map.of("name", "某", "signInName", "remembered", "password", canary()));
    form.put("organisation", county.government().id().toString());
    Visitor.Page first = system.post("/accounts", form);
    form.put("password", canary());
    assertThat(system.post("/accounts", form).path()).isEqualTo(first.path());
  }

  private void signIns(String name) {
    for (int i = 0; i < 6; i++) kept(Visitor.to(running).signIn(name, canary()));
    kept(Visitor.to(running).signIn(canary(), "lin"));
    kept(Visitor.to(running).signIn("nobody", canary()));
    kept(
        Visitor.to(running).post("/sign-in", Map.of("signInName", canary(), "password", canary())));
  }

  private void accounts(Visitor system, UUID person) {
    Visitor.Page form = system.get("/accounts/new");
    String unit = county.government().id().toString();
    for (String password : new String[] {weakCanary(), canary()})
      kept(
          system.send(
              form,
              "/accounts",
              "name",
              "某",
              "signInName",
              "canary",
              "organisation",
              unit,
              "password",
              password));
    String page = "/accounts/" + person;
    kept(system.send(system.get(page), page + "/password", "password", weakCanary()));
    Visitor.Page old = system.get(page);
    kept(system.send(old, page + "/password", "password", canary()));
    kept(system.send(old, page + "/password", "password", canary()));
    kept(system.get("/accounts"));
    kept(Visitor.of(running, county, county.auditor().account()).get("/audit"));
  }

  private void ownAccount() {
    UUID person = county.person(null);
    Visitor own = Visitor.of(running, county, person);
    Visitor.Page page = own.get("/account");
    String form = "/account/password";
    kept(own.send(page, form, "oldPassword", canary(), "newPassword", canary()));
    kept(own.send(page, form, "oldPassword", County.PASSWORD, "newPassword", weakCanary()));
    kept(own.send(page, form, "oldPassword", County.PASSWORD, "newPassword", canary()));
    kept(own.post(form, Map.of("oldPassword", canary(), "newPassword", canary())));
  }

  /** What fails in the middle is logged, but not with what was sent. */
  private void broken(Visitor system) {
    Visitor.Page form = system.get("/accounts/new");
    Visitor.Page unseen =
        kept(
            system.send(
                form, "/accounts", "name", "某\0", "signInName", "broken", "password", canary()));
    assertThat(unseen.status()).isEqualTo(422);
    kept(
        system.send(
            form, "/accounts", "organisation", "nowhere", "name", "某", "password", canary()));
    Map<String, String> fields = new LinkedHashMap<>(form.form("/accounts"));
    fields.putAll(Map.of("request", "1", "name", "某", "signInName", "b", "password", canary()));
    kept(system.post("/accounts", fields));
    kept(system.post("/no-such-page", fields));
    fields.put("name", "某\0");
    Visitor.Page json = kept(system.post("/accounts", fields, "Accept", "application/json"));
    assertThat(json.answer().body()).startsWith("{");
  }

  private List<String> tablesWith(String canary) {
    // Sessions hold bytes, which print as hexadecimal.
    String bytes = HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8));
    List<String> found = new ArrayList<>();
    List<String> tables =
        db.sql("select tablename from pg_tables where schemaname = 'public'")
            .query(String.class)
            .list();
    assertThat(tables).contains("account", "audit_entry", "request", "spring_session_attributes");
    for (String table : tables)
      if (!table.equals("flyway_schema_history")
          && db.sql(
                  "select exists (select from %s t where strpos(t::text, :text) > 0 or strpos(t::text, :bytes) > 0)"
                      .formatted(table))
              .param("text", canary)
              .param("bytes", bytes)
              .query(Boolean.class)
              .single()) found.add(table);
    return found;
  }

  private static List<String> logs(Path data) throws IOException {
    List<String> logs = new ArrayList<>();
    try (Stream<Path> all = Files.walk(data)) {
      for (Path file : all.filter(path -> path.toString().endsWith(".log")).toList())
        logs.add(Files.readString(file, StandardCharsets.ISO_8859_1));
    }
    return logs;
  }
}
