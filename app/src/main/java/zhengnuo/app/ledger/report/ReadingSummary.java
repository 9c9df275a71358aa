package zhengnuo.app.ledger.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.facts.Firmness;
import zhengnuo.reading.facts.Modality;
import zhengnuo.reading.outline.SectionRole;

/**
 * What was read in a report, for a page that shows it at a glance: counts and a few rows of each
 * kind, chosen to show the kinds and not the first ones of the text.
 */
public record ReadingSummary(
    String title,
    long characters,
    int parts,
    @Nullable Integer reviewYear,
    @Nullable Integer planYear,
    int facts,
    int results,
    int targets,
    int commitments,
    int measurable,
    int dated,
    int findings,
    List<Row> someFacts,
    List<Row> someCommitments,
    @Nullable Found finding,
    List<String> notes) {
  private static final int SHOWN = 7;

  /**
   * One row.
   *
   * @param key of the reading in the reader
   * @param what subject, title or what was found
   * @param value figure or deadline
   * @param kind 实绩, 目标, 确保 and the like
   * @param place where it stands
   * @param doubtful whether a finding stands at it
   */
  public record Row(
      String key, String what, String value, String kind, String place, boolean doubtful) {}

  /**
   * The finding to look at first.
   *
   * @param n its number in the reader's margin
   * @param place where it stands
   * @param text what stands there
   */
  public record Found(String key, int n, String place, String text, String expected) {}

  /** All readings together. */
  public int all() {
    return facts + commitments + findings;
  }

  public static ReadingSummary of(ReadReport read) {
    int results = 0;
    int targets = 0;
    for (ReadFact fact : read.facts) {
      if (fact.modalityInForce() == Modality.RESULT) results++;
      if (fact.modalityInForce() == Modality.TARGET) targets++;
    }
    int measurable = 0;
    int dated = 0;
    for (ReadCommitment commitment : read.commitments) {
      if (commitment.measurable()) measurable++;
      if (commitment.deadlineText() != null) dated++;
    }
    return new ReadingSummary(
        read.title(),
        read.report.characters(),
        (int)
            read.sections.stream()
                .filter(section -> Integer.valueOf(1).equals(section.level()))
                .count(),
        read.report.reviewYear(),
        read.report.planYear(),
        read.facts.size(),
        results,
        targets,
        read.commitments.size(),
        measurable,
        dated,
        read.findings.size(),
        facts(read),
        commitments(read),
        finding(read),
        read.report.notes());
  }

  private static List<Row> facts(ReadReport read) {
    List<ReadFact> chosen = new ArrayList<>();
    ReadFact doubtful = doubtful(read);
    for (Modality modality : List.of(Modality.RESULT, Modality.TARGET))
      read.facts.stream()
          .filter(fact -> fact.modalityInForce() == modality && fact != doubtful)
          .limit(modality == Modality.RESULT ? 3 : SHOWN - 3)
          .forEach(chosen::add);
    if (doubtful != null) {
      if (chosen.size() == SHOWN) chosen.removeLast();
      chosen.add(doubtful);
    }
    return chosen.stream()
        .map(fact ->
            new Row(
                fact.key(),
                fact.subjectInForce(),
                fact.figure(),
                fact.modalityInForce().chinese,
                read.label(fact.section()),
                fact == doubtful))
        .toList();
  }

  /** The first fact that a finding is about. */
  private static @Nullable ReadFact doubtful(ReadReport read) {
    for (ReadFinding finding : read.findings)
      for (ReadFact fact : read.facts)
        if (fact.start() < finding.end() && finding.start() < fact.end()) return fact;
    return null;
  }

  private static List<Row> commitments(ReadReport read) {
    // Tasks before targets, dated before undated: they show what the reader makes of them.
    Comparator<ReadCommitment> telling =
        Comparator.<ReadCommitment, Boolean>comparing(row -> role(read, row) == SectionRole.TARGETS)
            .thenComparing(row -> row.deadlineInForce().isEmpty());
    List<ReadCommitment> sorted = read.commitments.stream().sorted(telling).toList();
    List<ReadCommitment> chosen = new ArrayList<>();
    for (Firmness firmness : Firmness.values())
      sorted.stream()
          .filter(commitment -> commitment.firmness() == firmness)
          .limit(firmness == Firmness.MUST ? 4 : 1)
          .forEach(chosen::add);
    for (ReadCommitment more : sorted)
      if (chosen.size() < SHOWN && !chosen.contains(more)) chosen.add(more);
    return chosen.stream()
        .map(commitment ->
            new Row(
                commitment.key(),
                commitment.headline(),
                commitment.deadlineInForce().isEmpty()
                    ? "未写时限"
                    : ReportDeadline.of(read.report, commitment.deadlineInForce()).day(),
                commitment.firmness().chinese,
                read.label(commitment.section()),
                false))
        .toList();
  }

  private static @Nullable SectionRole role(ReadReport read, ReadRow row) {
    Integer section = row.section();
    return section == null ? null : read.sections.get(section).role();
  }

  /** That at the doubtful fact of the list, else the first of the text. */
  private static @Nullable Found finding(ReadReport read) {
    if (read.findings.isEmpty()) return null;
    ReadFact shown = doubtful(read);
    ReadFinding first = read.findings.getFirst();
    if (shown != null)
      for (ReadFinding finding : read.findings)
        if (shown.start() < finding.end() && finding.start() < shown.end()) {
          first = finding;
          break;
        }
    return new Found(
        first.key(), first.n(), read.label(first.section()), first.text(), first.expected());
  }
}
