package zhengnuo.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhengnuo.app.County;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.Visitor;

/** A form that is sent from a page whose session is over. */
@OnRealDatabase
class ExpiredFormTest {
  private final ApplicationContext running;
  private final County county;
  private final JdbcClient db;

  ExpiredFormTest(ApplicationContext running, County county, JdbcClient db) {
    this.running = running;
    this.county = county;
    this.db = db;
  }

  private Map<String, String> typed(Visitor visitor) {
    Map<String, String> fields = new LinkedHashMap<>(visitor.get("/units").form("/units"));
    fields.put("name", "云溪县<新>局\n第二行");
    return fields;
  }

  private int units() {
    return db.sql("select count(*) from organisation").query(Integer.class).single();
  }

  @Test
  void nothing_is_stored_and_what_was_typed_can_be_copied() {
    Visitor system = Visitor.of(running, county, county.system().account());
    Map<String, String> fields = typed(system);
    for (String token : new String[] {null, "", "an-old-token"}) {
      if (token == null) fields.remove("_csrf");
      else fields.put("_csrf", token);
      int before = units();
      Visitor.Page page = system.post("/units", fields, "Referer", server() + "/units?parent=");
      assertThat(page.status()).isEqualTo(403);
      assertThat(page.main()).contains("什么都没有存").contains("再提交一次");
      assertThat(page.html().select("textarea").eachText()).containsExactly("云溪县<新>局\n第二行");
      assertThat(page.html().select("a.main").attr("href")).isEqualTo("/units?parent=");
      assertThat(units()).isEqualTo(before);
    }
  }

  @Test
  void a_session_that_was_ended_meanwhile_loses_nothing_either() {
    UUID account = county.system().account();
    Visitor system = Visitor.of(running, county, account);
    Map<String, String> fields = typed(system);
    db.sql("delete from spring_session where principal_name = :name")
        .param("name", account.toString())
        .update();
    Visitor.Page page = system.post("/units", fields);
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.html().select("textarea")).hasSize(1);
  }

  @Test
  void another_sites_words_are_not_shown() {
    Visitor system = Visitor.of(running, county, county.system().account());
    for (String origin : new String[] {"https://evil.example", "null", "http://127.0.0.1:1"}) {
      Visitor.Page page =
          system.post(
              "/units",
              Map.of("name", "请拨打电话"),
              "Origin",
              origin,
              "Referer",
              "https://evil.example/a");
      assertThat(page.status()).isEqualTo(403);
      assertThat(page.text()).doesNotContain("请拨打电话");
      assertThat(page.html().select("a.main").attr("href")).isEqualTo("/");
    }
  }

  @Test
  @Tag("P26")
  void passwords_are_not_shown_whatever_field_they_were_typed_into_at_sign_in() {
    Visitor visitor = Visitor.to(running);
    String canary = "Canary-" + UUID.randomUUID();
    for (String path : new String[] {"/account/password", "/accounts", "/set-up", "/sign-in"}) {
      Visitor.Page page =
          visitor.post(
              path,
              Map.of(
                  "password", canary,
                  "oldPassword", canary,
                  "newPassword", canary,
                  "system-password", canary,
                  "signInName", path.equals("/sign-in") ? canary : "lin"));
      assertThat(page.status()).isEqualTo(403);
      assertThat(page.answer().body()).doesNotContain(canary);
    }
  }

  @Test
  @Tag("P26")
  void every_password_field_of_every_page_is_named_so_that_it_is_known_as_one() throws IOException {
    List<String> others = new ArrayList<>();
    int found = 0;
    try (Stream<Path> all = Files.walk(Path.of("src/main/resources/templates"))) {
      for (Path page : all.filter(path -> path.toString().endsWith(".html")).toList())
        for (var field : Jsoup.parse(Files.readString(page)).select("input[type=password]")) {
          found++;
          String name = field.hasAttr("name") ? field.attr("name") : field.attr("th:name");
          // The set-up's name is made from a variable, which stands in the block around it.
          if (name.equals("${id}"))
            name = java.util.Objects.requireNonNull(field.parent()).attr("th:with");
          if (!name.toLowerCase(Locale.ROOT).contains("password")) others.add(page + " " + name);
        }
    }
    assertThat(found).isGreaterThan(4);
    assertThat(others).isEmpty();
  }

  @Test
  void a_file_is_named_that_has_to_be_chosen_anew() throws Exception {
    Visitor system = Visitor.of(running, county, county.system().account());
    Visitor.Page page =
        system.upload("/reports", "file", "报告.txt", "一、工作回顾", Map.of("note", "备注一句"));
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.main()).contains("“报告.txt”没有收下");
    assertThat(page.html().select("textarea").eachText()).containsExactly("备注一句");
  }

  @Test
  void in_a_page_that_swaps_parts_the_whole_page_below_the_bar_is_replaced() {
    Visitor system = Visitor.of(running, county, county.system().account());
    Visitor.Page page = system.post("/units", Map.of("name", "某局"), "HX-Request", "true");
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.answer().headers().firstValue("HX-Retarget")).contains("#main");
    assertThat(page.answer().body()).doesNotContain("<header").contains("某局");
  }

  @Test
  void a_garbled_address_is_no_fault_of_the_program() {
    Visitor system = Visitor.of(running, county, county.system().account());
    assertThat(system.get("/accounts/nobody").status()).isEqualTo(400);
    assertThat(system.get("/units?parent=nowhere").status()).isEqualTo(400);
  }

  private String server() {
    return "http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port");
  }
}
