package zhengnuo.app.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.AuditLog;
import zhengnuo.app.access.FieldFault;
import zhengnuo.app.access.LogLine;
import zhengnuo.app.access.Role;
import zhengnuo.app.web.For;

/** 审计管理员's log: what was done by whom, newest first, and whether the chain over it holds. */
@Controller
class AuditPages {
  private static final int ON_A_PAGE = 50;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final AuditLog log;
  private final JsonMapper json;
  private final Clock clock;

  AuditPages(AuditLog log, JsonMapper json, Clock clock) {
    this.log = log;
    this.json = json;
    this.clock = clock;
  }

  /**
   * An entry as a row.
   *
   * @param at in the installation's zone
   * @param object what it was done to: its kind and its name, or the beginning of its number
   */
  record Row(LogLine line, String at, String object, List<LoggedChange> changes) {}

  @GetMapping("/audit")
  @For(Role.AUDIT_ADMINISTRATOR)
  String list(
      Actor actor,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String object,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String before,
      Model page) {
    List<FieldFault> faults = new ArrayList<>();
    LocalDate first = day("from", from, faults);
    LocalDate last = day("to", to, faults);
    if (first != null && last != null && last.isBefore(first))
      faults.add(new FieldFault("to", "“到”不能早于“从”"));
    long below = before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    List<LogLine> found =
        faults.isEmpty()
            ? log.newest(
                actor,
                new AuditLog.Search(person.strip(), object.strip(), first, last, below),
                ON_A_PAGE + 1)
            : List.of();
    boolean more = found.size() > ON_A_PAGE;
    List<LogLine> shown = more ? found.subList(0, ON_A_PAGE) : found;
    page.addAttribute("rows", shown.stream().map(this::row).toList());
    page.addAttribute("older", more ? shown.getLast().id() : null);
    page.addAttribute("newest", below == Long.MAX_VALUE);
    page.addAttribute("faults", faults);
    page.addAttribute("person", person);
    page.addAttribute("object", object);
    page.addAttribute("from", from);
    page.addAttribute("to", to);
    page.addAttribute("filtered", !(person + object + from + to).isBlank());
    return "administration/audit";
  }

  @GetMapping("/audit/chain")
  @For(Role.AUDIT_ADMINISTRATOR)
  String chain(Actor actor, Model page) {
    page.addAttribute("verdict", log.verify(actor));
    page.addAttribute("at", LocalDateTime.now(clock).format(MOMENT));
    return "administration/audit-chain";
  }

  private Row row(LogLine line) {
    String name = line.objectName();
    return new Row(
        line,
        LocalDateTime.ofInstant(line.at().toInstant(), clock.getZone()).format(MOMENT),
        line.objectType() + " " + (name == null ? number(line) : name),
        LoggedChange.between(json, line.before(), line.after()));
  }

  /** The end of the number: its beginning is the time, which neighbours share. */
  private static String number(LogLine line) {
    return line.objectId().toString().substring(24);
  }

  private static @Nullable LocalDate day(String field, String typed, List<FieldFault> faults) {
    if (typed.isBlank()) return null;
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException garbled) {
      faults.add(new FieldFault(field, "日期写成 2031-12-31 的样子"));
      return null;
    }
  }
}
