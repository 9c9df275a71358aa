package zhengnuo.app.outage;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import zhengnuo.app.access.Role;

/**
 * A report's promises become matters of one unit, whose people are let in and begin the work: all
 * over HTTP, before anything is killed. But for the report and its confirmations it is sent without
 * keys, since no one sends it twice.
 */
final class Assignment {
  private static final String UNIT = "县交通运输局";

  private final int port;
  private final Visit clerk;

  private Assignment(int port, Visit clerk) {
    this.port = port;
    this.clerk = clerk;
  }

  /**
   * @param clerk signed in
   */
  static void make(int port, Visit clerk, History history, KnownMatters matters)
      throws IOException, InterruptedException {
    var assignment = new Assignment(port, clerk);
    String report = assignment.report(history);
    assignment.initiate(report);
    assignment.letIn();
    matters.learn(assignment.issue());
    assignment.begin(matters);
  }

  private static Document page(Visit visit, String path) throws IOException, InterruptedException {
    Visit.Answer answer = visit.get(path);
    if (answer.status() != 200)
      throw new IOException("%s answered %d".formatted(path, answer.status()));
    return answer.page();
  }

  /** Sends the form of a page without its key, with some fields filled in. */
  private static String send(
      Visit visit, Document page, String action, Map<String, String> filled, String leadsTo)
      throws IOException, InterruptedException {
    Map<String, String> fields = Visit.fields(page, "form[method=post][action=" + action + "]");
    if (fields.containsKey("request")) fields.put("request", "");
    fields.putAll(filled);
    Visit.Answer answer = visit.post(action, fields);
    if (answer.status() != 302 || !answer.location().startsWith(leadsTo))
      throw new IOException(
          "%s answered %d %s".formatted(action, answer.status(), answer.location()));
    return answer.location();
  }

  /** A report whose promises are confirmed one by one; its readings are known to no one else. */
  private String report(History history) throws IOException, InterruptedException {
    Visit.Answer answer = record(history, new Upload(1, new KnownReadings()));
    String report = answer.location();
    for (String key : page(clerk, report).select(".card[data-key^=c]").eachAttr("data-key")) {
      var one = new KnownReadings();
      one.learn(report.substring("/reports/".length()), List.of(key));
      record(history, new Decide("confirm", "确认", 1, one));
    }
    return report;
  }

  private Visit.Answer record(History history, Operation operation)
      throws IOException, InterruptedException {
    Writing writing = operation.prepare(clerk, new Random(0));
    if (writing == null) throw new IOException("no form to " + operation.name());
    long n = history.next();
    history.invoke(n, "first", operation.name(), writing);
    Visit.Answer answer = clerk.send(writing);
    if (!operation.isDone(answer))
      throw new IOException(operation.name() + " answered " + answer.status());
    history.answer(n, "first", operation.name(), writing, "ok", answer.status(), answer.location());
    return answer;
  }

  private void initiate(String report) throws IOException, InterruptedException {
    String sheet = report + "/initiation";
    for (Element form : page(clerk, sheet).select("form[id^=f-]")) {
      Document now = page(clerk, sheet);
      String date = now.select("input[name=deadline][form=" + form.id() + "]").val();
      send(
          clerk,
          now,
          form.attr("action"),
          Map.of("taken", "true", "lead", UNIT, "cooperating", "", "deadline", date),
          sheet);
    }
    send(clerk, page(clerk, sheet), sheet, Map.of(), "/ledger");
  }

  /** The system administrator makes accounts, the security administrator grants the roles. */
  private void letIn() throws IOException, InterruptedException {
    try (var system = new Visit(port);
        var security = new Visit(port)) {
      system.signIn("qiwen", Installation.PASSWORD);
      security.signIn("guxing", Installation.PASSWORD);
      for (Person person : Person.values()) {
        if (person.role == Role.SUPERVISOR) continue;
        Document form = page(system, "/accounts/new");
        String made =
            send(
                system,
                form,
                "/accounts",
                Map.of(
                    "name", person.fullName,
                    "signInName", person.signInName,
                    "organisation", unit(form),
                    "password", Installation.PASSWORD),
                "/accounts/");
        String grants = "/grants/" + made.replaceAll("/accounts/|\\?.*", "");
        Document grant = page(security, grants);
        send(
            security,
            grant,
            grants,
            Map.of("role", person.role.name(), "organisation", unit(grant), "reason", "分工"),
            grants);
        try (var own = new Visit(port)) {
          own.signIn(person.signInName, Installation.PASSWORD);
          send(
              own,
              page(own, "/account"),
              "/account/password",
              Map.of("oldPassword", Installation.PASSWORD, "newPassword", person.password),
              "/sign-in");
        }
      }
    }
  }

  private static String unit(Document page) throws IOException {
    for (Element option : page.select("select[name=organisation] option"))
      if (option.text().contains(UNIT)) return option.attr("value");
    throw new IOException("no unit " + UNIT);
  }

  private List<String> issue() throws IOException, InterruptedException {
    Document drafts = page(clerk, "/ledger?view=DRAFT");
    List<String> matters = drafts.select("input[name=matter]").eachAttr("value");
    if (matters.isEmpty()) throw new IOException("no drafts to issue");
    send(clerk, drafts, "/ledger/issue", Map.of("matter", String.join(",", matters)), "/ledger");
    return matters;
  }

  private void begin(KnownMatters matters) throws IOException, InterruptedException {
    try (var reporter = new Visit(port)) {
      Person.REPORTER.signIn(reporter);
      Document desk = page(reporter, "/desk");
      List<String> all =
          desk.select("form[action=/desk/accept] input[name=matter]").eachAttr("value");
      send(reporter, desk, "/desk/accept", Map.of("matter", String.join(",", all)), "/desk");
      for (String matter : all) {
        String path = "/ledger/matters/" + matter;
        // No page has this form: the first report begins the work. Here it is no one's report yet,
        // and the matter was entered, issued and accepted: its third version.
        Map<String, String> fields = Visit.fields(page(reporter, path), "form[action=/sign-out]");
        fields.putAll(Map.of("request", "", "version", "3"));
        Visit.Answer answer = reporter.post(path + "/moves/BEGIN", fields);
        if (!answer.location().equals(path))
          throw new IOException("the work did not begin: " + answer.status());
      }
    }
  }
}
