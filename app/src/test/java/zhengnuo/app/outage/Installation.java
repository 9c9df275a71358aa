package zhengnuo.app.outage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A fresh data folder is set up over HTTP, as its first user does it. */
final class Installation {
  static final String CLERK = "lin";
  static final String PASSWORD = "Yunxi-2031-Kan";

  /** What people choose who were given the other by an administrator. */
  static final String UNIT_PASSWORD = "Liudu-2031-Wen";

  private Installation() {}

  /**
   * @param value unique, the name of the government
   * @param readings learn those of the report that was read before the set-up
   */
  static void setUp(Visit visit, History history, String value, KnownReadings readings)
      throws IOException, InterruptedException {
    setUp(visit, history, value, readings, () -> {});
  }

  /**
   * @param beforeSending is done between the invoke in the history and the form's leaving
   */
  static void setUp(
      Visit visit, History history, String value, KnownReadings readings, Runnable beforeSending)
      throws IOException, InterruptedException {
    Path sample = sample("柳渡镇2031年政府工作报告.txt");
    Visit.Answer first = visit.get("/");
    require(
        visit.upload(
            "/first",
            Visit.fields(first.page(), "form[action=/first]"),
            sample.getFileName().toString(),
            Files.readAllBytes(sample)),
        "/first");
    Visit.Answer form = visit.get("/set-up");
    Map<String, String> fields = Visit.fields(form.page(), "form[action=/set-up]");
    fields.put("government", value);
    person(fields, "system", "齐文", "qiwen");
    person(fields, "security", "顾行", "guxing");
    person(fields, "audit", "白川", "baichuan");
    person(fields, "clerk", "林知远", CLERK);
    Writing writing = Writing.form("", "", -1, value, "/set-up", fields);
    long n = history.next();
    history.invoke(n, "first", "set-up", writing);
    beforeSending.run();
    try {
      Visit.Answer answer = visit.send(writing);
      require(answer, "/sign-in");
      history.answer(n, "first", "set-up", writing, "ok", answer.status(), "");
    } catch (IOException noAnswer) {
      history.answer(n, "first", "set-up", writing, "info", 0, "");
      throw noAnswer;
    }
    visit.signIn(CLERK, PASSWORD);
    var link = visit.get("/reports").page().selectFirst("td a[href^=/reports/]");
    if (link == null) throw new IOException("the first report is not in the list");
    var keys = visit.get(link.attr("href")).page().select(".card[data-key]").eachAttr("data-key");
    List<String> decidable =
        Stream.concat(
                keys.stream().filter(key -> key.startsWith("c")),
                keys.stream().filter(key -> key.startsWith("f")))
            .toList();
    readings.learn(link.attr("href").substring("/reports/".length()), decidable);
  }

  private static void require(Visit.Answer answer, String location) throws IOException {
    if (!answer.location().startsWith(location))
      throw new IOException(
          "answered %d %s instead of %s".formatted(answer.status(), answer.location(), location));
  }

  private static void person(Map<String, String> fields, String who, String name, String signIn) {
    fields.put(who + "-name", name);
    fields.put(who + "-signInName", signIn);
    fields.put(who + "-password", PASSWORD);
  }

  private static Path sample(String name) {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("samples")))
      here = java.util.Objects.requireNonNull(here.getParent());
    return here.resolve("samples").resolve(name);
  }
}
