package zhengnuo.app.ledger.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.matter.Applications;
import zhengnuo.app.ledger.matter.Ledger;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.matter.MatterState;
import zhengnuo.app.ledger.organisation.Organisation;
import zhengnuo.app.ledger.progress.Entry;
import zhengnuo.app.ledger.progress.Progress;
import zhengnuo.app.ledger.progress.ProgressState;
import zhengnuo.app.ledger.progress.Reporting;
import zhengnuo.app.ledger.supervision.LedgerLights;
import zhengnuo.app.ledger.supervision.LightBook;
import zhengnuo.app.ledger.supervision.LightRules;
import zhengnuo.app.ledger.supervision.Standing;
import zhengnuo.app.ledger.supervision.WorkingDays;

/** Gathers what waits for a person. */
@Service
class Desk {
  private final Ledger ledger;
  private final Reporting reporting;
  private final LedgerLights lights;
  private final Applications applications;
  private final Whose whose;
  private final Access access;
  private final Clock clock;

  Desk(
      Ledger ledger,
      Reporting reporting,
      LedgerLights lights,
      Applications applications,
      Whose whose,
      Access access,
      Clock clock) {
    this.ledger = ledger;
    this.reporting = reporting;
    this.lights = lights;
    this.applications = applications;
    this.whose = whose;
    this.access = access;
    this.clock = clock;
  }

  /** What was typed and could not be stored; it stays in the fields. */
  record Typed(Entry entry, String fault) {}

  /**
   * @param asked the month to fill in, null for the one that is due next
   * @param typed by matter, empty on a fresh page
   */
  @Transactional(readOnly = true)
  public DeskView of(Actor actor, @Nullable YearMonth asked, Map<UUID, Typed> typed) {
    LocalDate today = LocalDate.now(clock);
    LightRules rules = LightRules.standard();
    YearMonth month = asked == null ? rules.reportMonth(today) : asked;
    var gathered = new Gathered(actor, today);
    gathered.units();
    gathered.government();
    LocalDate due = rules.reportDue(month, WorkingDays.knownOn(today)).day();
    return gathered.view(month, due, rules, typed);
  }

  /** The matters of one person with their figures, while they are sorted. */
  private final class Gathered {
    private final Actor actor;
    private final LocalDate today;
    private final Map<UUID, Matter> matters = new LinkedHashMap<>();
    private final Map<UUID, List<Matter>> parts = new HashMap<>();
    private final List<DeskView.Asked> asked = new ArrayList<>();
    private boolean runs;
    private boolean leads;
    private @Nullable Organisation government;

    Gathered(Actor actor, LocalDate today) {
      this.actor = actor;
      this.today = today;
    }

    void units() {
      for (Matter matter : ledger.ofUnits(actor)) {
        matters.put(matter.id(), matter);
        if (matter.brokenDown()) {
          parts.put(matter.id(), ledger.parts(matter));
          for (Matter part : parts.getOrDefault(matter.id(), List.of()))
            matters.putIfAbsent(part.id(), part);
        }
      }
    }

    void government() {
      if (!actor.holdsAnywhere(Access.READS_GOVERNMENT)) return;
      Organisation of = whose.government(actor, null);
      government = of;
      runs = access.may(actor, Role.SUPERVISOR, of.path());
      leads = access.may(actor, Role.LEADER, of.path());
      if (!runs && !leads) return;
      int year = whose.year(of, null);
      for (Matter matter : ledger.list(actor, of.id(), year)) matters.put(matter.id(), matter);
      parts.putAll(ledger.parts(of.id(), year));
    }

    DeskView view(YearMonth month, LocalDate due, LightRules rules, Map<UUID, Typed> typed) {
      Map<UUID, List<Progress>> progress = reporting.of(matters.values());
      LightBook book = lights.book(matters.values(), parts);
      List<Standing> toAccept = new ArrayList<>();
      List<DeskView.Item> returned = new ArrayList<>();
      List<DeskView.Row> rows = new ArrayList<>();
      List<DeskView.Item> sent = new ArrayList<>();
      List<DeskView.Item> toReview = new ArrayList<>();
      List<DeskView.Item> toAdopt = new ArrayList<>();
      List<Standing> completion = new ArrayList<>();
      Map<YearMonth, Integer> missing = new TreeMap<>();
      long drafts = 0;
      for (Matter matter : matters.values()) {
        Standing standing = book.on(matter, today).orElse(null);
        if (standing == null) continue;
        if (matter.state() == MatterState.DRAFT && runs) drafts++;
        if (matter.state() == MatterState.COMPLETION_REQUESTED && runs) completion.add(standing);
        List<Progress> reports = progress.getOrDefault(matter.id(), List.of());
        boolean reporter = access.may(actor, Role.REPORTER, matter.leadPlace());
        if (reporter) {
          if (matter.state() == MatterState.ISSUED) toAccept.add(standing);
          if (matter.state().running && !matter.brokenDown()) {
            Map<YearMonth, Progress> latest = latest(reports);
            if (rowIsOpen(latest.get(month)))
              rows.add(row(matter, standing, month, reports, typed.get(matter.id())));
            latest.forEach((of, report) -> {
              if (report.state() == ProgressState.RETURNED)
                returned.add(new DeskView.Item(matter, standing, report));
              if (report.state() == ProgressState.SUBMITTED
                  || report.state() == ProgressState.REVIEWED)
                sent.add(new DeskView.Item(matter, standing, report));
            });
            missed(matter, book, month, reports, rules, missing);
          }
        }
        for (Progress report : reports) {
          var item = new DeskView.Item(matter, standing, report);
          if (report.state() == ProgressState.SUBMITTED
              && access.may(actor, Role.REVIEWER, matter.leadPlace())) toReview.add(item);
          // The 督查员 adopts what is reported on whole matters; parts are the lead unit's.
          boolean mine =
              matter.parent() == null
                  ? access.may(actor, Role.SUPERVISOR, matter.place())
                  : !access.may(actor, Role.SUPERVISOR, matter.place())
                      && reporting.adopts(actor, matter);
          if (report.state() == ProgressState.REVIEWED && mine) toAdopt.add(item);
        }
      }
      applications(book);
      List<DeskView.Missing> earlier = new ArrayList<>();
      missing.forEach((of, count) -> earlier.add(new DeskView.Missing(of, count)));
      return new DeskView(
          today,
          month,
          due,
          workingDays(due),
          toAccept,
          returned,
          rows,
          sent,
          earlier,
          toReview,
          toAdopt,
          completion,
          asked,
          drafts);
    }

    private void applications(LightBook book) {
      Organisation of = government;
      if (of == null || !runs && !leads) return;
      for (var application : applications.open(actor, of.id(), of.path())) {
        Matter matter = ledger.get(actor, application.matter());
        var standing =
            matters.containsKey(matter.id())
                ? book.on(matter, today)
                : lights.book(matter).on(matter, today);
        standing.ifPresent(now -> asked.add(new DeskView.Asked(matter, now, application)));
      }
    }

    private void missed(
        Matter matter,
        LightBook book,
        YearMonth month,
        List<Progress> reports,
        LightRules rules,
        Map<YearMonth, Integer> missing) {
      var terms = book.terms(matter, today).orElse(null);
      if (terms == null || terms.runningSince() == null) return;
      YearMonth first = YearMonth.from(terms.runningSince());
      YearMonth last = rules.reportMonth(today);
      for (YearMonth of = first; !of.isAfter(last); of = of.plusMonths(1)) {
        // A later figure is cumulative and stands in for those before it.
        YearMonth asked = of;
        boolean covered =
            reports.stream()
                .anyMatch(report ->
                    !report.month().isBefore(asked)
                        && report.state() != ProgressState.DRAFT
                        && report.state() != ProgressState.RETURNED);
        if (!covered && !of.equals(month)) missing.merge(of, 1, Integer::sum);
      }
    }

    private int workingDays(LocalDate due) {
      var calendar = WorkingDays.knownOn(today);
      int days = 0;
      for (LocalDate day = today; day.isBefore(due); day = day.plusDays(1))
        if (calendar.working(day.plusDays(1))) days++;
      return days;
    }
  }

  private static Map<YearMonth, Progress> latest(List<Progress> reports) {
    Map<YearMonth, Progress> latest = new TreeMap<>();
    for (Progress report : reports) latest.put(report.month(), report);
    return latest;
  }

  private static boolean rowIsOpen(@Nullable Progress latest) {
    return latest == null
        || latest.state() == ProgressState.DRAFT
        || latest.state() == ProgressState.RETURNED;
  }

  private static DeskView.Row row(
      Matter matter,
      Standing standing,
      YearMonth month,
      List<Progress> reports,
      @Nullable Typed typed) {
    @Nullable Progress stored = null;
    @Nullable Progress returned = null;
    @Nullable BigDecimal before = null;
    for (Progress report : reports) {
      if (report.month().isBefore(month)
          && report.value() != null
          && report.state() != ProgressState.DRAFT
          && report.state() != ProgressState.RETURNED) before = report.value();
      if (!report.month().equals(month)) continue;
      if (report.state() == ProgressState.DRAFT) stored = report;
      if (report.state() == ProgressState.RETURNED) returned = report;
    }
    // What came back stays in the fields, so that only what was wrong has to be typed anew.
    @Nullable Progress shown = stored == null ? returned : stored;
    String value = shown == null || shown.value() == null ? "" : typed(matter, shown.value());
    return new DeskView.Row(
        matter,
        standing,
        before == null ? "" : typed(matter, before),
        stored,
        returned,
        typed == null ? value : typed.entry().value(),
        typed == null ? shown != null && shown.unchanged() : typed.entry().unchanged(),
        typed == null ? (shown == null ? "" : shown.progressNote()) : typed.entry().progressNote(),
        typed == null ? "" : typed.fault());
  }

  /** A figure as one would type it, in the shown unit. */
  private static String typed(Matter matter, BigDecimal value) {
    return value
        .divide(matter.unit().size(), 8, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
