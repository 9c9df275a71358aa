package zhengnuo.app.ledger.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.facts.Firmness;
import zhengnuo.reading.facts.Modality;

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
    List<Row> someFindings) {
  private static final int SHOWN = 7;

  /**
   * One row.
   *
   * @param key of the reading in the reader
   * @param what subject, title or what was found
   * @param value figure or deadline
   * @param kind 实绩, 目标, 确保 and the like
   * @param place where it stands
   */
  public record Row(String key, String what, String value, String kind, String place) {}

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
        findings(read));
  }

  private static List<Row> facts(ReadReport read) {
    List<ReadFact> chosen = new ArrayList<>();
    for (Modality modality : List.of(Modality.RESULT, Modality.TARGET))
      read.facts.stream()
          .filter(fact -> fact.modalityInForce() == modality)
          .limit(modality == Modality.RESULT ? 3 : SHOWN - 3)
          .forEach(chosen::add);
    return chosen.stream()
        .map(fact ->
            new Row(
                fact.key(),
                fact.subjectInForce(),
                fact.figure(),
                fact.modalityInForce().chinese,
                read.label(fact.section())))
        .toList();
  }

  private static List<Row> commitments(ReadReport read) {
    Set<ReadCommitment> chosen = new LinkedHashSet<>();
    for (Firmness firmness : Firmness.values())
      read.commitments.stream()
          .filter(commitment -> commitment.firmness() == firmness)
          .limit(firmness == Firmness.MUST ? 4 : 1)
          .forEach(chosen::add);
    return chosen.stream()
        .map(commitment ->
            new Row(
                commitment.key(),
                commitment.headline(),
                commitment.deadlineInForce().isEmpty()
                    ? "未写时限"
                    : ReportDeadline.of(read.report, commitment.deadlineInForce()).day(),
                commitment.firmness().chinese,
                read.label(commitment.section())))
        .toList();
  }

  private static List<Row> findings(ReadReport read) {
    return read.findings.stream()
        .limit(3)
        .map(finding ->
            new Row(
                finding.key(),
                finding.text(),
                finding.expected(),
                finding.severity().chinese,
                read.label(finding.section())))
        .toList();
  }
}
