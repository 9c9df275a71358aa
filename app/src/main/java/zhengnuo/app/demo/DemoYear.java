package zhengnuo.app.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.matter.Application;
import zhengnuo.app.ledger.matter.Applications;
import zhengnuo.app.ledger.matter.CurveKind;
import zhengnuo.app.ledger.matter.Decision;
import zhengnuo.app.ledger.matter.Ledger;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.matter.MatterMove;
import zhengnuo.app.ledger.matter.MatterMoves;
import zhengnuo.app.ledger.matter.MatterPlan;
import zhengnuo.app.ledger.progress.Entry;
import zhengnuo.app.ledger.progress.Progress;
import zhengnuo.app.ledger.progress.Reporting;

/** What the units of the fictional county did from February to September 2031. */
@Service
@ConditionalOnProperty("zhengnuo.demonstration")
class DemoYear {
  private static final int MONTHS = 8;

  private final Ledger ledger;
  private final MatterMoves moves;
  private final MatterPlan plan;
  private final Applications applications;
  private final Reporting reporting;

  private final List<Happening> happenings = new ArrayList<>();

  DemoYear(
      Ledger ledger,
      MatterMoves moves,
      MatterPlan plan,
      Applications applications,
      Reporting reporting) {
    this.ledger = ledger;
    this.moves = moves;
    this.plan = plan;
    this.applications = applications;
    this.reporting = reporting;
  }

  /** Something that was done at a moment. */
  private record Happening(LocalDateTime at, Runnable done) {}

  /** Does something at a moment, in one transaction. */
  interface Stage {
    void at(LocalDateTime moment, Supplier<Boolean> done);
  }

  void play(
      DemoData data,
      Map<String, Matter> matters,
      Map<String, UUID> units,
      Function<String, Actor> actor,
      Stage stage) {
    new Cast(data, matters, units, actor).rehearse();
    happenings.sort(Comparator.comparing(Happening::at));
    for (int i = 0; i < happenings.size(); ) {
      int from = i;
      LocalDateTime moment = happenings.get(from).at();
      while (i < happenings.size() && happenings.get(i).at().equals(moment)) i++;
      List<Happening> now = happenings.subList(from, i);
      stage.at(
          moment,
          () -> {
            now.forEach(happening -> happening.done().run());
            return true;
          });
    }
    happenings.clear();
  }

  private void on(LocalDate day, int hour, int minute, Runnable done) {
    happenings.add(new Happening(day.atTime(hour, minute), done));
  }

  private static LocalDate day(String monthAndDay) {
    return LocalDate.parse("2031-" + monthAndDay);
  }

  /** Who does what, with the matters as they are. */
  private final class Cast {
    private final DemoData data;
    private final Map<String, Matter> matters;
    private final Map<String, UUID> units;
    private final Function<String, Actor> actor;
    private final Map<String, String> reporters = new HashMap<>();
    private final Map<String, String> reviewers = new HashMap<>();
    private final Map<String, UUID> parts = new HashMap<>();

    Cast(
        DemoData data,
        Map<String, Matter> matters,
        Map<String, UUID> units,
        Function<String, Actor> actor) {
      this.data = data;
      this.matters = matters;
      this.units = units;
      this.actor = actor;
      for (DemoData.Person person : data.people()) {
        if (person.roles().contains(Role.REPORTER))
          reporters.putIfAbsent(person.place(), person.signInName());
        if (person.roles().contains(Role.REVIEWER))
          reviewers.putIfAbsent(person.place(), person.signInName());
      }
    }

    void rehearse() {
      on(day("02-12"), 10, 0, this::accept);
      on(day("02-13"), 10, 0, this::breakDown);
      for (DemoData.PlannedMatter planned : data.matters()) {
        boolean brokenDown =
            data.parts().stream().anyMatch(part -> part.parent().equals(planned.number()));
        if (!brokenDown) report(planned);
        complete(planned);
      }
      for (DemoData.Part part : data.parts()) reportPart(part);
      data.milestones()
          .forEach((number, steps) ->
              steps.stream()
                  .filter(step -> step.reached() != null)
                  .forEach(step -> reach(number, step)));
      decisions();
      corrections();
      september();
    }

    private Actor clerk() {
      return actor.apply("linzhiyuan");
    }

    private Actor leader() {
      return actor.apply("shenliyan");
    }

    private Actor reporter(String unit) {
      return actor.apply(Objects.requireNonNull(reporters.get(unit), unit));
    }

    private Actor reviewer(String unit) {
      return actor.apply(Objects.requireNonNull(reviewers.get(unit), unit));
    }

    private UUID id(String number) {
      return Objects.requireNonNull(matters.get(number), number).id();
    }

    private Matter matter(UUID id) {
      return ledger.get(clerk(), id);
    }

    private DemoData.PlannedMatter planned(String number) {
      return data.matters().stream()
          .filter(each -> each.number().equals(number))
          .findFirst()
          .orElseThrow();
    }

    private void accept() {
      Map<String, List<UUID>> byUnit = new HashMap<>();
      for (DemoData.PlannedMatter planned : data.matters())
        byUnit.computeIfAbsent(planned.lead(), unit -> new ArrayList<>()).add(id(planned.number()));
      byUnit.forEach((unit, ids) -> moves.accept(reporter(unit), "", ids));
    }

    private void breakDown() {
      Map<String, List<MatterPlan.Part>> byParent = new HashMap<>();
      for (DemoData.Part part : data.parts())
        byParent
            .computeIfAbsent(part.parent(), number -> new ArrayList<>())
            .add(
                new MatterPlan.Part(
                    Objects.requireNonNull(units.get(part.unit())), part.target().toPlainString()));
      byParent.forEach((number, of) -> {
        Matter whole = matter(id(number));
        plan.breakDown(reviewer(planned(number).lead()), "", whole.id(), whole.version(), of);
        for (Matter part : ledger.parts(matter(id(number))))
          parts.put(number + part.leadUnitName(), part.id());
      });
    }

    private void report(DemoData.PlannedMatter planned) {
      List<@Nullable BigDecimal> figures = planned.figures();
      String unit = planned.unit();
      for (int month = 1; month <= MONTHS; month++) {
        LocalDate completed = planned.completed();
        @Nullable BigDecimal value = figures.size() >= month ? figures.get(month - 1) : null;
        boolean words = planned.target() == null;
        if (!words && value == null) continue;
        LocalDate day = reviewed(planned.number(), month);
        // The car park was suspended in June.
        if (planned.number().equals("027") && month >= 6) continue;
        if (completed != null && !day.isBefore(completed)) continue;
        String text = value == null ? "" : value.toPlainString();
        String note = words ? "按节点推进。" : "%d月底累计%s%s。".formatted(month, text, unit);
        three(planned.lead(), id(planned.number()), month, day, text, note);
      }
    }

    private void reportPart(DemoData.Part part) {
      for (int month = 1; month <= MONTHS; month++) {
        int of = month;
        BigDecimal value = Objects.requireNonNull(part.figures().get(month - 1));
        LocalDate day = reviewed(part.parent(), month);
        String text = value.toPlainString();
        String note = "累计完成%s公里。".formatted(text);
        boolean returned = part.unit().equals("青石镇") && month == MONTHS;
        on(
            day.minusDays(1),
            16,
            0,
            () -> {
              UUID id = part(part);
              submit(
                  part.unit(), id, of, returned ? "13.0" : text, returned ? "累计完成13.0公里。" : note);
            });
        on(day, 10, 0, () -> review(part.unit(), part(part), of));
        String lead = planned(part.parent()).lead();
        if (!returned) {
          on(day, 15, 0, () -> adopt(reviewer(lead), part(part), of));
          continue;
        }
        // Pavement within villages had been counted in: it comes back and goes in once more.
        on(
            day.plusDays(1),
            15,
            42,
            () ->
                reporting.giveBack(
                    reviewer(lead),
                    "",
                    latest(part(part), of).id(),
                    "里程含村内硬化路1.8公里，不属农村公路改造，请核减后再报。"));
        on(
            day.plusDays(2),
            16,
            0,
            () ->
                submit(
                    part.unit(), part(part), of, text, "累计完成%s公里。核减村内硬化路1.8公里。".formatted(text)));
        on(day.plusDays(2), 16, 10, () -> review(part.unit(), part(part), of));
        on(day.plusDays(2), 16, 20, () -> adopt(reviewer(lead), part(part), of));
      }
    }

    private UUID part(DemoData.Part part) {
      return Objects.requireNonNull(parts.get(part.parent() + part.unit()));
    }

    /** The day on which a month's figure was approved. */
    private LocalDate reviewed(String number, int month) {
      if (month == 1) return day("02-17");
      // The workshops' figure of July came late.
      if (number.equals("036") && month == 7) return day("08-03");
      return YearMonth.of(2031, month).atDay(26);
    }

    private void three(
        String unit, UUID id, int month, LocalDate reviewed, String value, String note) {
      on(reviewed.minusDays(1), 16, 0, () -> submit(unit, id, month, value, note));
      on(reviewed, 10, 0, () -> review(unit, id, month));
      on(reviewed, 15, 0, () -> adopt(clerk(), id, month));
    }

    private void submit(String unit, UUID id, int month, String value, String note) {
      Actor reporter = reporter(unit);
      int seen = Reporting.seen(reported(id, month).orElse(null));
      Progress draft =
          reporting.save(
              reporter, id, YearMonth.of(2031, month), seen, new Entry(value, false, note));
      reporting.submit(reporter, "", List.of(draft.id()));
    }

    private void review(String unit, UUID id, int month) {
      reporting.review(reviewer(unit), "", List.of(latest(id, month).id()));
    }

    private void adopt(Actor by, UUID id, int month) {
      reporting.adopt(by, "", List.of(latest(id, month).id()));
    }

    private Progress latest(UUID id, int month) {
      return reported(id, month).orElseThrow();
    }

    private Optional<Progress> reported(UUID id, int month) {
      return reporting.of(List.of(matter(id))).getOrDefault(id, List.of()).stream()
          .filter(report -> report.month().equals(YearMonth.of(2031, month)))
          .reduce((one, other) -> other);
    }

    private void reach(String number, DemoData.Step step) {
      on(
          Objects.requireNonNull(step.reached()),
          11,
          0,
          () -> {
            var open =
                ledger.steps(matter(id(number))).stream()
                    .filter(each -> each.milestone().name().equals(step.name()))
                    .findFirst()
                    .orElseThrow();
            plan.reachMilestone(reporter(planned(number).lead()), "", id(number), open.id());
          });
    }

    private void complete(DemoData.PlannedMatter planned) {
      LocalDate completed = planned.completed();
      if (completed == null) return;
      String number = planned.number();
      LocalDate asked =
          switch (number) {
            case "059" -> day("06-29");
            case "051" -> day("08-31");
            default -> completed;
          };
      finalFigure(planned, completed);
      on(
          asked,
          16,
          30,
          () -> move(reviewer(planned.lead()), number, MatterMove.ASK_COMPLETION, ""));
      on(completed, 17, 0, () -> move(clerk(), number, MatterMove.COMPLETE, ""));
    }

    /** What is struck off has reached its target, and the last figure says so. */
    private void finalFigure(DemoData.PlannedMatter planned, LocalDate completed) {
      BigDecimal target = planned.target();
      if (target == null || planned.curve() != CurveKind.CUMULATIVE) return;
      String unit = planned.lead();
      UUID id = id(planned.number());
      int month = completed.getMonthValue();
      String text = target.toPlainString();
      on(
          completed,
          16,
          0,
          () -> {
            boolean there =
                reporting.of(List.of(matter(id))).getOrDefault(id, List.of()).stream()
                    .anyMatch(report ->
                        report.value() != null
                            && report.value().compareTo(Objects.requireNonNull(matter(id).target()))
                                >= 0);
            if (there) return;
            submit(unit, id, month, text, "已完成%s%s，申请办结。".formatted(text, planned.unit()));
            review(unit, id, month);
            adopt(clerk(), id, month);
          });
    }

    private void move(Actor by, String number, MatterMove move, String reason) {
      Matter matter = matter(id(number));
      moves.make(by, "", matter.id(), matter.version(), move, reason, Decision.OWN);
    }

    private void decisions() {
      on(
          day("06-18"),
          9,
          30,
          () ->
              applications.ask(
                  reviewer("县交通运输局"),
                  "",
                  id("028"),
                  Application.Kind.EXTENSION,
                  day("08-31"),
                  "两座危桥在汛期不能封闭施工，申请延到8月底。"));
      on(day("06-20"), 9, 30, () -> grant("028", "同意，汛期安全第一。"));
      on(
          day("06-10"),
          9,
          30,
          () ->
              applications.ask(
                  reviewer("县住房和城乡建设局"),
                  "",
                  id("027"),
                  Application.Kind.SUSPENSION,
                  null,
                  "地下管线要先迁改，县政府常务会议研究暂缓到9月底。"));
      on(day("06-12"), 16, 0, () -> grant("027", "县政府常务会议决定，暂缓到9月底。"));
      on(
          day("09-12"),
          9,
          30,
          () ->
              applications.ask(
                  reviewer("县住房和城乡建设局"),
                  "",
                  id("020"),
                  Application.Kind.EXTENSION,
                  day("11-30"),
                  "配套管网与小区同步施工，申请延到11月底。"));
      on(day("09-12"), 15, 30, () -> advise("020", "建议延到10月31日，先交付已竣工的246套。"));
      on(
          day("09-15"),
          10,
          30,
          () ->
              applications.ask(
                  reviewer("县水利局"),
                  "",
                  id("067"),
                  Application.Kind.EXTENSION,
                  LocalDate.of(2032, 6, 30),
                  "缺2600万元，水利、财政两局意见不一，申请延到明年6月底。"));
      on(
          day("09-16"),
          8,
          20,
          () ->
              applications.ask(
                  reviewer("县住房和城乡建设局"),
                  "",
                  id("027"),
                  Application.Kind.RESUMPTION,
                  null,
                  "暂缓到9月底期满，管线已迁改，申请恢复。"));
    }

    private void grant(String number, String words) {
      Application open = open(number);
      applications.decide(
          leader(),
          "",
          open.matter(),
          open.id(),
          open.version(),
          Application.Outcome.GRANTED,
          open.deadline(),
          words,
          Decision.OWN);
    }

    private void advise(String number, String advice) {
      Application open = open(number);
      applications.advise(clerk(), "", open.matter(), open.id(), open.version(), advice);
    }

    private Application open(String number) {
      return applications.of(matter(id(number))).stream()
          .filter(Application::open)
          .findFirst()
          .orElseThrow();
    }

    /** Figures of August that were put right in September. */
    private void corrections() {
      correct("041", "09-11", "1", "8月实际由2个更正为1个：第二养老服务中心尚未竣工验收。");
      correct("024", "09-12", "27", "8月补报6座，累计27座。");
    }

    private void correct(String number, String monthAndDay, String value, String note) {
      String unit = planned(number).lead();
      UUID id = id(number);
      on(day(monthAndDay), 9, 10, () -> submit(unit, id, MONTHS, value, note));
      on(day(monthAndDay), 10, 0, () -> review(unit, id, MONTHS));
      on(day(monthAndDay), 11, 0, () -> adopt(clerk(), id, MONTHS));
    }

    /** What stands on the desks on the morning of the 16th. */
    private void september() {
      String unit = "县民政局";
      UUID points = id("042");
      on(day("09-14"), 9, 0, () -> submit(unit, points, MONTHS, "16", "3个点停工，正在协调。"));
      on(day("09-14"), 10, 0, () -> review(unit, points, MONTHS));
      on(
          day("09-15"),
          17,
          10,
          () ->
              reporting.giveBack(clerk(), "", latest(points, MONTHS).id(), "请写明停工的3个点在哪个村、何时复工。"));
      draft("041", "1", false, "第二养老服务中心主体完工，第三中心正在砌筑。");
      draft("042", "19", false, "");
      draft("044", "5", true, "");
    }

    private void draft(String number, String value, boolean unchanged, String note) {
      on(
          day("09-15"),
          14,
          30,
          () ->
              reporting.save(
                  reporter(planned(number).lead()),
                  id(number),
                  YearMonth.of(2031, 9),
                  0,
                  new Entry(value, unchanged, note)));
    }
  }
}
