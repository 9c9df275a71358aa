package zhengnuo.app.ledger.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Audit;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.access.StaleVersion;
import zhengnuo.app.database.Ids;
import zhengnuo.app.ledger.organisation.Organisation;
import zhengnuo.app.ledger.organisation.OrganisationTree;
import zhengnuo.app.ledger.report.ConfirmedCommitment;
import zhengnuo.app.ledger.report.ReadReports;
import zhengnuo.app.ledger.report.ReportHead;
import zhengnuo.app.web.Once;
import zhengnuo.reading.facts.Bound;
import zhengnuo.reading.facts.Measure;

/** 立项: a report's confirmed commitments become matters, in bulk, each decision a person's. */
@Service
public class Initiation {
  private final ReadReports reports;
  private final InitiationRows rows;
  private final Matters matters;
  private final MatterMoves moves;
  private final OrganisationTree tree;
  private final Access access;
  private final Audit audit;
  private final Once once;
  private final Clock clock;

  Initiation(
      ReadReports reports,
      InitiationRows rows,
      Matters matters,
      MatterMoves moves,
      OrganisationTree tree,
      Access access,
      Audit audit,
      Once once,
      Clock clock) {
    this.reports = reports;
    this.rows = rows;
    this.matters = matters;
    this.moves = moves;
    this.tree = tree;
    this.access = access;
    this.audit = audit;
    this.once = once;
    this.clock = clock;
  }

  /**
   * @throws NotFound if there is no such report, or none that the actor may see
   * @throws Rejected while the year that the report plans is not known
   */
  @Transactional(readOnly = true)
  public InitiationSheet sheet(Actor actor, UUID report) {
    ReportHead head = reports.head(actor, report);
    Organisation government = tree.get(head.government());
    access.require(actor, Role.SUPERVISOR, government.path());
    int year = year(head);
    List<ConfirmedCommitment> standing = reports.commitments(actor, report);
    List<ConfirmedCommitment> confirmed =
        standing.stream().filter(ConfirmedCommitment::confirmed).toList();
    var lines =
        new InitiationLines(
            units(government), past(government, year), rows.of(report), made(report), confirmed);
    return new InitiationSheet(
        head,
        year,
        confirmed.stream().map(each -> lines.line(each, year, LocalDate.now(clock))).toList(),
        standing.size() - confirmed.size());
  }

  /** Units that can lead here, parents before children. */
  @Transactional(readOnly = true)
  public List<Organisation> units(Actor actor, UUID report) {
    return tree.under(tree.get(reports.head(actor, report).government()).path());
  }

  /**
   * What a person decides about one line.
   *
   * @param leftOut null where it is taken
   * @param mergedInto the commitment that covers it, for {@link LeftOut#MERGED} alone
   * @param lead null leaves it open
   */
  public record Choice(
      boolean taken,
      @Nullable LeftOut leftOut,
      @Nullable UUID mergedInto,
      String note,
      @Nullable UUID lead,
      List<UUID> cooperating,
      LocalDate deadline,
      String topic) {}

  /**
   * A choice for one line.
   *
   * @param version of the line that the person saw
   */
  public record Decided(UUID commitment, int version, Choice choice) {}

  /**
   * Stores what was decided about some lines, all or none.
   *
   * @throws StaleVersion with both texts if someone changed a line meanwhile
   * @throws Rejected if a reason is missing or a unit does not belong to the government
   */
  @Transactional
  public void decide(Actor actor, String request, UUID report, List<Decided> decided) {
    once.effect(
        actor,
        request,
        List.of("initiation", report, decided),
        () -> {
          InitiationSheet sheet = sheet(actor, report);
          access.require(actor, Role.SUPERVISOR, tree.get(sheet.report().government()).path());
          Map<UUID, InitiationLine> lines = new HashMap<>();
          for (InitiationLine line : sheet.lines()) lines.put(line.id(), line);
          Map<UUID, Choice> choices = new HashMap<>();
          for (Decided each : decided) choices.put(each.commitment(), each.choice());
          checkMerged(sheet, choices);
          for (Decided each : decided) {
            InitiationLine line = lines.get(each.commitment());
            if (line == null) throw new NotFound("承诺");
            decide(actor, sheet, line, each);
          }
          return "/reports/" + report + "/initiation";
        });
  }

  private void decide(Actor actor, InitiationSheet sheet, InitiationLine line, Decided decided) {
    if (!line.matter().isEmpty())
      throw new Rejected(
          "", "“%s”已经立项为%s，请到台账里改".formatted(line.commitment().title(), line.matter()));
    Choice choice = decided.choice();
    check(sheet, choice);
    InitiationRow row = row(actor, line, choice);
    // A form sent twice finds its own decision stored.
    if (line.row() != null && row.decidesAs(line.row())) return;
    if (line.version() != decided.version()
        || !rows.save(sheet.report().id(), row, decided.version()))
      throw new StaleVersion(words(line), words(choice));
    audit.record(actor, "定立项", "承诺", line.id(), line.row(), row, choice.note());
  }

  private void check(InitiationSheet sheet, Choice choice) {
    String place = tree.get(sheet.report().government()).path();
    List<UUID> units = new ArrayList<>(choice.cooperating());
    if (choice.lead() != null) units.add(choice.lead());
    for (UUID unit : units) tree.within(unit, place);
    if (choice.taken()) return;
    if (choice.leftOut() == null) throw new Rejected("leftOut", "选择不立项的理由");
    if (choice.leftOut() == LeftOut.OTHER && choice.note().isBlank())
      throw new Rejected("note", "写明不立项的理由");
  }

  /** What is merged needs another line that is taken, as all stand once these choices are made. */
  private static void checkMerged(InitiationSheet sheet, Map<UUID, Choice> choices) {
    Set<@Nullable UUID> taken = new HashSet<>();
    for (InitiationLine line : sheet.lines()) {
      Choice choice = choices.get(line.id());
      if (choice == null ? line.taken() : choice.taken()) taken.add(line.id());
    }
    for (InitiationLine line : sheet.lines()) {
      Choice choice = choices.get(line.id());
      if (choice != null) {
        boolean merged = !choice.taken() && choice.leftOut() == LeftOut.MERGED;
        if (merged && !taken.contains(choice.mergedInto()))
          throw new Rejected("mergedInto", "选择并入哪一条，那一条要立项");
      } else if (line.row() != null && line.merged()) {
        UUID into = line.row().mergedInto();
        if (choices.containsKey(into) && !taken.contains(into))
          throw new Rejected("leftOut", "“%s”并入了这一条，先改那一条".formatted(line.commitment().title()));
      }
    }
  }

  private InitiationRow row(Actor actor, InitiationLine line, Choice choice) {
    boolean otherLead = !java.util.Objects.equals(choice.lead(), line.lead());
    boolean changedBefore = line.row() != null && line.row().leadChanged();
    boolean dateStands = choice.deadline().equals(line.deadline());
    @Nullable LocalDate date =
        dateStands ? (line.row() == null ? null : line.row().deadline()) : choice.deadline();
    @Nullable String topic =
        choice.topic().equals(line.topic())
            ? (line.row() == null ? null : line.row().topic())
            : choice.topic();
    return new InitiationRow(
        line.id(),
        choice.taken(),
        choice.taken() ? null : choice.leftOut(),
        choice.leftOut() == LeftOut.MERGED && !choice.taken() ? choice.mergedInto() : null,
        choice.taken() ? "" : choice.note().strip(),
        choice.lead(),
        otherLead || changedBefore,
        choice.taken() ? choice.note().strip() : "",
        choice.cooperating(),
        date,
        topic,
        actor.name(),
        LocalDateTime.now(clock),
        line.version() + 1);
  }

  /**
   * Makes a draft of every line that is taken and has none. Nothing is sent to a unit.
   *
   * @param order of the commitments by which they are numbered; those left out of it follow in the
   *     order of the text
   * @return the address of the ledger with the drafts
   */
  @Transactional
  public String initiate(Actor actor, String request, UUID report, List<UUID> order) {
    return once.effect(
        actor,
        request,
        List.of("initiate", report, order),
        () -> {
          ReportHead head = reports.head(actor, report);
          UUID government = head.government();
          access.require(actor, Role.SUPERVISOR, tree.get(government).path());
          // The ledger is held before the lines are read: a colleague's drafts must show in them.
          int number = matters.nextNumber(government, year(head));
          InitiationSheet sheet = sheet(actor, report);
          if (sheet.toMake() == 0) throw new Rejected("", "没有要立项的承诺：都立过了，或都选了不立项");
          List<InitiationLine> lines = new ArrayList<>(sheet.lines());
          lines.sort(
              Comparator.comparingInt(
                  line -> order.contains(line.id()) ? order.indexOf(line.id()) : order.size()));
          for (InitiationLine line : lines) {
            if (!line.taken() || !line.matter().isEmpty()) continue;
            moves.enter(actor, draft(sheet, line, number++), "立项");
          }
          return "/ledger?year=%d&government=%s&state=DRAFT".formatted(sheet.year(), government);
        });
  }

  private Matter draft(InitiationSheet sheet, InitiationLine line, int number) {
    ConfirmedCommitment promise = line.commitment();
    Organisation government = tree.get(sheet.report().government());
    return new Matter(
        Ids.next(),
        government.id(),
        government.path(),
        sheet.year(),
        number,
        0,
        null,
        promise.report(),
        promise.id(),
        promise.title(),
        promise.text(),
        promise.sectionLabel(),
        line.topic(),
        promise.firmness(),
        line.lead(),
        line.leadName(),
        "",
        List.copyOf(line.cooperating().keySet()),
        line.deadline(),
        line.deadlineNote(),
        promise.target(),
        promise.targetText(),
        TargetUnit.of(promise.targetText(), promise.unit()),
        curve(promise),
        null,
        MatterState.DRAFT,
        1);
  }

  /** How lag is measured follows from what kind of figure is promised; a person may change it. */
  private static CurveKind curve(ConfirmedCommitment promise) {
    if (promise.target() == null) return CurveKind.MILESTONES;
    if (promise.bound() == Bound.AT_MOST) return CurveKind.CEILING;
    Measure measure = promise.targetMeasure();
    return measure == Measure.GROWTH || measure == Measure.SHARE || measure == Measure.RANK
        ? CurveKind.RATE
        : CurveKind.CUMULATIVE;
  }

  private List<Organisation> units(Organisation government) {
    return tree.under(government.path()).stream()
        .filter(unit -> !unit.id().equals(government.id()))
        .toList();
  }

  private List<LeadSuggestion.Past> past(Organisation government, int year) {
    List<LeadSuggestion.Past> past = new ArrayList<>();
    for (Matter before : matters.ofLedger(government.id(), year - 1)) {
      UUID lead = before.leadUnit();
      if (lead != null) past.add(new LeadSuggestion.Past(before.title(), lead, before.year()));
    }
    return past;
  }

  private Map<UUID, String> made(UUID report) {
    Map<UUID, String> made = new HashMap<>();
    for (Matter matter : matters.ofReport(report)) {
      UUID commitment = matter.commitment();
      if (commitment != null) made.put(commitment, matter.label());
    }
    return made;
  }

  private static int year(ReportHead head) {
    Integer year = head.planYear();
    if (year == null) throw new Rejected("planYear", "报告里没有读出计划的年份，先在报告页填明，再立项");
    return year;
  }

  private static Map<String, String> words(InitiationLine line) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("立项", line.taken() ? "立项" : line.leftOutWords());
    words.put("牵头单位", line.leadName());
    words.put("配合单位", line.cooperatingWords());
    words.put("完成时限", line.deadline().toString());
    words.put("主题", line.topic());
    return words;
  }

  private Map<String, String> words(Choice choice) {
    Map<String, String> words = new LinkedHashMap<>();
    UUID lead = choice.lead();
    LeftOut leftOut = choice.leftOut();
    words.put("立项", choice.taken() || leftOut == null ? "立项" : "不立项：" + leftOut.chinese);
    words.put("牵头单位", lead == null ? "" : tree.get(lead).name());
    words.put("配合单位", names(choice.cooperating()));
    words.put("完成时限", choice.deadline().toString());
    words.put("主题", choice.topic());
    return words;
  }

  private String names(List<UUID> units) {
    return String.join("、", units.stream().map(id -> tree.get(id).name()).toList());
  }
}
