package zhengnuo.app;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import zhengnuo.app.access.Actor;
import zhengnuo.app.ledger.matter.CurveKind;
import zhengnuo.app.ledger.matter.Decision;
import zhengnuo.app.ledger.matter.Initiation;
import zhengnuo.app.ledger.matter.Ledger;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.matter.MatterMove;
import zhengnuo.app.ledger.matter.MatterMoves;
import zhengnuo.app.ledger.matter.MatterPlan;
import zhengnuo.app.ledger.report.Confirmations;
import zhengnuo.app.ledger.report.ReadText;
import zhengnuo.app.ledger.report.ReportIntake;
import zhengnuo.reading.document.Unreadable;

/**
 * A matter in the making: a report is taken in, confirmed and turned into drafts through the
 * operations that people use, and then moved on.
 */
public final class CountyMatter {
  private final ApplicationContext running;
  private final County county;
  private final String sentence;
  private final List<UUID> cooperating = new ArrayList<>();
  private County.@Nullable Unit lead;
  private String title;
  private @Nullable LocalDate deadline;
  private @Nullable String target;
  private @Nullable CurveKind curve;

  CountyMatter(ApplicationContext running, County county, String sentence) {
    this.running = running;
    this.county = county;
    this.sentence = sentence;
    this.title = sentence;
  }

  public CountyMatter ledBy(County.Unit unit) {
    lead = unit;
    return this;
  }

  /** Another title than the sentence. */
  public CountyMatter titled(String words) {
    title = words;
    return this;
  }

  public CountyMatter with(County.Unit... units) {
    cooperating.addAll(Stream.of(units).map(County.Unit::id).toList());
    return this;
  }

  public CountyMatter dueOn(String day) {
    deadline = LocalDate.parse(day);
    return this;
  }

  /** Another target than the sentence names: 86公里; empty for none. */
  public CountyMatter measuredBy(String written, CurveKind kind) {
    target = written;
    curve = kind;
    return this;
  }

  public CountyMatter withoutFigure() {
    return measuredBy("", CurveKind.MILESTONES);
  }

  public Matter draft() {
    UUID report = takenIn();
    Actor clerk = county.clerk();
    running.getBean(Confirmations.class).confirmAll(clerk, "", report);
    running.getBean(Initiation.class).initiate(clerk, "", report, List.of());
    List<Matter> made = running.getBean(Ledger.class).ofReport(clerk, report);
    if (made.size() != 1)
      throw new AssertionError("%d commitments are read in %s".formatted(made.size(), sentence));
    Matter draft = made.getFirst();
    running
        .getBean(MatterPlan.class)
        .change(
            clerk,
            "",
            draft.id(),
            draft.version(),
            new MatterPlan.Terms(
                title,
                draft.topic(),
                lead == null ? null : lead.id(),
                cooperating,
                deadline == null ? draft.deadline() : deadline,
                target == null ? draft.shownTarget() : target,
                curve == null ? draft.curve() : curve));
    return now(draft);
  }

  public Matter issued() {
    Matter draft = draft();
    running.getBean(MatterMoves.class).issue(county.clerk(), "", List.of(draft.id()));
    return now(draft);
  }

  public Matter accepted() {
    Matter issued = issued();
    running.getBean(MatterMoves.class).accept(unit().reporter(), "", List.of(issued.id()));
    return now(issued);
  }

  public Matter inProgress() {
    Matter accepted = accepted();
    running
        .getBean(MatterMoves.class)
        .make(
            unit().reporter(),
            "",
            accepted.id(),
            accepted.version(),
            MatterMove.BEGIN,
            "",
            Decision.OWN);
    return now(accepted);
  }

  private County.Unit unit() {
    County.Unit unit = lead;
    if (unit == null) throw new IllegalStateException("nobody leads it: call ledBy first");
    return unit;
  }

  private Matter now(Matter matter) {
    return running.getBean(Ledger.class).get(county.clerk(), matter.id());
  }

  private UUID takenIn() {
    String text =
        "云溪县2031年政府工作报告\n2031年1月18日在县人民代表大会上\n一、2031年重点工作\n　　%s。\n%s"
            .formatted(sentence, ReadText.unique());
    try {
      return running
          .getBean(ReportIntake.class)
          .take(
              county.clerk(),
              "",
              "报告.txt",
              text.getBytes(StandardCharsets.UTF_8),
              county.government().id());
    } catch (Unreadable impossible) {
      throw new AssertionError(impossible);
    }
  }
}
