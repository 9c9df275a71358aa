package zhengnuo.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import zhengnuo.app.access.Accounts;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.matter.Initiation;
import zhengnuo.app.ledger.matter.InitiationLine;
import zhengnuo.app.ledger.matter.InitiationSheet;
import zhengnuo.app.ledger.matter.Ledger;
import zhengnuo.app.ledger.matter.LeftOut;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.matter.MatterMoves;
import zhengnuo.app.ledger.matter.MatterPlan;
import zhengnuo.app.ledger.organisation.Appointments;
import zhengnuo.app.ledger.organisation.OrganisationTree;
import zhengnuo.app.ledger.report.Confirmations;
import zhengnuo.app.ledger.report.ReportIntake;
import zhengnuo.reading.document.Unreadable;

/**
 * The fictional county from its first account to the morning of 16 September 2031, played through
 * the operations that people use, at the moments at which they would have used them.
 */
@Service
@ConditionalOnProperty("zhengnuo.demonstration")
public class DemoStory {
  private static final String COUNTY = "云溪县人民政府";
  private static final Actor PROGRAM = Actor.program("演示");

  private final DemoClock clock;
  private final OrganisationTree tree;
  private final Accounts accounts;
  private final Appointments appointments;
  private final ReportIntake intake;
  private final Confirmations confirmations;
  private final Initiation initiation;
  private final MatterPlan plan;
  private final MatterMoves moves;
  private final Ledger ledger;
  private final DemoYear year;
  private final TransactionTemplate together;

  private final Map<String, UUID> units = new HashMap<>();
  private final Map<String, UUID> people = new HashMap<>();

  DemoStory(
      DemoClock clock,
      OrganisationTree tree,
      Accounts accounts,
      Appointments appointments,
      ReportIntake intake,
      Confirmations confirmations,
      Initiation initiation,
      MatterPlan plan,
      MatterMoves moves,
      Ledger ledger,
      DemoYear year,
      TransactionTemplate together) {
    this.clock = clock;
    this.tree = tree;
    this.accounts = accounts;
    this.appointments = appointments;
    this.intake = intake;
    this.confirmations = confirmations;
    this.initiation = initiation;
    this.plan = plan;
    this.moves = moves;
    this.ledger = ledger;
    this.year = year;
    this.together = together;
  }

  /** Plays all of it; afterwards the clock runs on from {@link DemoClock#BEGINS}. */
  public void play() {
    DemoData data = DemoData.load();
    at("2031-01-13", () -> found(data));
    at("2031-02-03", () -> takeIn("云溪县2030年政府工作报告.txt"));
    UUID report = at("2031-02-05", () -> confirmed(takeIn("云溪县2031年政府工作报告.txt")));
    Map<String, Matter> matters = at("2031-02-07", () -> initiate(data, report));
    at("2031-02-08", () -> milestones(data, matters));
    at("2031-02-10", () -> issue(matters));
    year.play(data, matters, units, this::actor, this::at);
    clock.runFrom(DemoClock.BEGINS);
  }

  /** Does it in one transaction at nine in the morning of the day. */
  private <T> T at(String day, java.util.function.Supplier<T> done) {
    return at(LocalDate.parse(day).atTime(LocalTime.of(9, 0)), done);
  }

  private void at(String day, Runnable done) {
    at(
        LocalDate.parse(day).atTime(LocalTime.of(9, 0)),
        () -> {
          done.run();
          return true;
        });
  }

  private <T> T at(LocalDateTime moment, java.util.function.Supplier<T> done) {
    clock.standAt(moment);
    return Objects.requireNonNull(together.execute(status -> done.get()));
  }

  /** The person as they are today. */
  private Actor actor(String signInName) {
    return accounts.actor(Objects.requireNonNull(people.get(signInName), signInName), "127.0.0.1");
  }

  private void found(DemoData data) {
    for (DemoData.Unit unit : data.units()) {
      @Nullable UUID parent = unit.parent().isEmpty() ? null : unit(unit.parent());
      units.put(
          unit.name(), tree.add(PROGRAM, parent, unit.name(), unit.kind(), unit.level()).id());
    }
    for (DemoData.Person person : data.people()) {
      @Nullable UUID unit = person.unit().isEmpty() ? null : unit(person.unit());
      // Nobody types it: the sign-in page of a demonstration asks for no password.
      UUID account =
          accounts.create(
              PROGRAM, person.signInName(), person.name(), unit, UUID.randomUUID() + "Aa1", false);
      people.put(person.signInName(), account);
      if (unit != null) appointments.appoint(PROGRAM, unit, person.post(), account);
      for (Role role : person.roles())
        accounts.grant(
            PROGRAM,
            account,
            role,
            person.place().isEmpty() ? null : unit(person.place()),
            null,
            "演示");
    }
  }

  private UUID unit(String name) {
    return Objects.requireNonNull(units.get(name), name);
  }

  private UUID takeIn(String file) {
    try (var in = DemoStory.class.getResourceAsStream("/samples/" + file)) {
      if (in == null) throw new IllegalStateException("missing in the program: " + file);
      return intake.take(clerk(), "", file, in.readAllBytes(), unit(COUNTY));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (Unreadable sample) {
      throw new IllegalStateException(file, sample);
    }
  }

  private UUID confirmed(UUID report) {
    confirmations.confirmAll(clerk(), "", report);
    return report;
  }

  private Actor clerk() {
    return actor("linzhiyuan");
  }

  private Map<String, Matter> initiate(DemoData data, UUID report) {
    Actor clerk = clerk();
    InitiationSheet sheet = initiation.sheet(clerk, report);
    Map<String, InitiationLine> lines = new HashMap<>();
    for (DemoData.PlannedMatter planned : data.matters())
      lines.put(planned.number(), line(sheet, planned.words()));
    List<Initiation.Decided> decided = new ArrayList<>();
    for (DemoData.Aside aside : data.asides()) {
      InitiationLine line = line(sheet, aside.words());
      @Nullable UUID into =
          aside.reason() == LeftOut.MERGED
              ? Objects.requireNonNull(lines.get(aside.into())).id()
              : null;
      String note = aside.reason() == LeftOut.OTHER ? "由主管部门日常推进，不列入督查" : "";
      decided.add(
          new Initiation.Decided(
              line.id(),
              0,
              new Initiation.Choice(
                  false,
                  aside.reason(),
                  into,
                  note,
                  null,
                  List.of(),
                  line.deadline(),
                  line.topic())));
    }
    for (DemoData.PlannedMatter planned : data.matters()) {
      InitiationLine line = Objects.requireNonNull(lines.get(planned.number()));
      var choice =
          new Initiation.Choice(
              true,
              null,
              null,
              "",
              unit(planned.lead()),
              planned.cooperating().stream().map(this::unit).toList(),
              planned.deadline(),
              planned.topic());
      boolean asSuggested =
          Objects.equals(choice.lead(), line.lead())
              && choice.cooperating().equals(List.copyOf(line.cooperating().keySet()))
              && choice.deadline().equals(line.deadline())
              && choice.topic().equals(line.topic());
      if (!asSuggested) decided.add(new Initiation.Decided(line.id(), 0, choice));
    }
    initiation.decide(clerk, "", report, decided);
    initiation.initiate(
        clerk,
        "",
        report,
        data.matters().stream()
            .map(planned -> Objects.requireNonNull(lines.get(planned.number())).id())
            .toList());
    Map<UUID, Matter> made = new HashMap<>();
    for (Matter matter : ledger.ofReport(clerk, report))
      made.put(Objects.requireNonNull(matter.commitment()), matter);
    Map<String, Matter> matters = new HashMap<>();
    for (DemoData.PlannedMatter planned : data.matters()) {
      Matter draft =
          Objects.requireNonNull(
              made.get(Objects.requireNonNull(lines.get(planned.number())).id()));
      matters.put(planned.number(), asPlanned(clerk, draft, planned));
    }
    return matters;
  }

  private static InitiationLine line(InitiationSheet sheet, String words) {
    return sheet.lines().stream()
        .filter(line -> line.commitment().text().contains(words))
        .min(java.util.Comparator.comparingInt(line -> line.commitment().text().length()))
        .orElseThrow(() -> new IllegalStateException("no commitment says " + words));
  }

  /** What the clerk changes in a draft before it is sent out. */
  private Matter asPlanned(Actor clerk, Matter draft, DemoData.PlannedMatter planned) {
    String target =
        planned.target() == null ? "" : planned.target().toPlainString() + planned.unit();
    boolean same =
        draft.title().equals(planned.title())
            && draft.shownTarget().equals(target)
            && draft.curve() == planned.curve();
    if (same) return draft;
    plan.change(
        clerk,
        "",
        draft.id(),
        draft.version(),
        new MatterPlan.Terms(
            planned.title(),
            draft.topic(),
            draft.leadUnit(),
            draft.cooperating(),
            draft.deadline(),
            target,
            planned.curve()));
    return ledger.get(clerk, draft.id());
  }

  private void milestones(DemoData data, Map<String, Matter> matters) {
    Actor clerk = clerk();
    data.milestones()
        .forEach((number, steps) -> {
          for (DemoData.Step step : steps)
            plan.addMilestone(
                clerk,
                "",
                Objects.requireNonNull(matters.get(number)).id(),
                step.name(),
                step.due());
        });
  }

  private void issue(Map<String, Matter> matters) {
    moves.issue(clerk(), "", matters.values().stream().map(Matter::id).toList());
  }
}
