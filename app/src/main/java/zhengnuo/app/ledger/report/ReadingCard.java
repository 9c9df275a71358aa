package zhengnuo.app.ledger.report;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhengnuo.reading.facts.Bound;
import zhengnuo.reading.facts.Firmness;
import zhengnuo.reading.facts.Measure;
import zhengnuo.reading.facts.Modality;

/**
 * A reading as the list at the right shows it.
 *
 * @param open whether it is unfolded; folded, its lists are empty
 */
record ReadingCard(ReadRow row, boolean open, List<Line> lines, List<Field> fields, String place) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /**
   * @param note what the value rests on, or what was read before a person changed it
   */
  record Line(String name, String value, String note) {}

  /**
   * @param choices value and word of each, in order; empty where text is typed
   */
  record Field(String id, String name, String value, Map<String, String> choices) {}

  static ReadingCard folded(ReadRow row) {
    return new ReadingCard(row, false, List.of(), List.of(), "");
  }

  static ReadingCard unfolded(ReadReport read, ReadRow row) {
    return new ReadingCard(
        row, true, lines(read, row), fields(row), SourcePlace.of(read, row.section(), row.start()));
  }

  public String key() {
    return row.key();
  }

  public String state() {
    return row.standing().state().name();
  }

  public boolean confirmed() {
    return row.standing().state() == ReadState.CONFIRMED;
  }

  public boolean commitment() {
    return row.kind() == ReadKind.COMMITMENT;
  }

  public boolean finding() {
    return row.kind() == ReadKind.FINDING;
  }

  /** Whether a person changed what was read, and when: 已改 林知远 10:05. */
  public String changed() {
    Standing standing = row.standing();
    if (standing.corrected().isEmpty() || standing.decidedAt() == null) return "";
    LocalTime at = LocalTime.ofInstant(standing.decidedAt(), ZONE);
    return "%s %02d:%02d".formatted(standing.decidedBy(), at.getHour(), at.getMinute());
  }

  private static List<Line> lines(ReadReport read, ReadRow row) {
    List<Line> lines = new ArrayList<>();
    switch (row) {
      case ReadFact fact -> {
        lines.add(line(row, "subject", fact.subjectInForce(), ""));
        lines.add(line(row, "quantity", fact.quantityInForce(), base(fact)));
        lines.add(line(row, "modality", fact.modalityInForce().chinese, ""));
        lines.add(
            line(
                row,
                "measure",
                fact.measureInForce().chinese + "　" + fact.boundInForce().chinese,
                ""));
        String year = fact.yearInForce();
        lines.add(
            line(row, "year", year.isEmpty() ? "—" : year + "年", year.isEmpty() ? "文中未定" : ""));
      }
      case ReadCommitment commitment -> lines.addAll(lines(read, commitment));
      case ReadFinding finding -> {
        lines.add(new Line("现在写的", finding.text(), finding.severity().chinese));
        lines.add(new Line("应当是", finding.expected(), ""));
        lines.add(new Line("怎么办", finding.remedy(), ""));
      }
    }
    return lines;
  }

  private static List<Line> lines(ReadReport read, ReadCommitment commitment) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            "动作、对象",
            or(commitment.verbInForce(), "—") + "　" + or(commitment.objectInForce(), "—"),
            was(commitment, "verb") + was(commitment, "object")));
    String target = commitment.targetInForce();
    lines.add(
        line(
            commitment,
            "target",
            target.isEmpty() ? "—" : target + "　" + commitment.targetBoundInForce().chinese,
            target.isEmpty() ? "文中没有数字" : ""));
    ReportDeadline deadline = ReportDeadline.of(read.report, commitment.deadlineInForce());
    String was = was(commitment, "deadline");
    lines.add(
        new Line(
            Corrections.name("deadline"),
            deadline.day(),
            was.isEmpty() || deadline.note().isEmpty()
                ? deadline.note() + was
                : deadline.note() + "；" + was));
    lines.add(
        line(
            commitment,
            "firmness",
            commitment.firmnessInForce().chinese,
            commitment.support() ? "支持、鼓励一类" : ""));
    String people = commitment.beneficiariesInForce();
    lines.add(
        line(
            commitment,
            "beneficiaries",
            people.isEmpty() ? "—" : people,
            people.isEmpty() ? "文中未写" : ""));
    return lines;
  }

  private static Line line(ReadRow row, String field, String value, String note) {
    String was = was(row, field);
    return new Line(Corrections.name(field), value, was.isEmpty() ? note : was);
  }

  /** What was read, where a person wrote something else. */
  private static String was(ReadRow row, String field) {
    if (!row.standing().corrected().containsKey(field)) return "";
    return "原读作 " + Corrections.shown(field, Corrections.read(row).getOrDefault(field, ""));
  }

  private static String base(ReadFact fact) {
    boolean asWritten = fact.text().startsWith(fact.high().abs().toPlainString());
    if (asWritten || fact.standing().corrected().containsKey("quantity")) return "";
    return "合 " + fact.high().stripTrailingZeros().toPlainString() + fact.unit();
  }

  private static String or(String value, String empty) {
    return value.isEmpty() ? empty : value;
  }

  private static List<Field> fields(ReadRow row) {
    List<Field> fields = new ArrayList<>();
    Corrections.read(row)
        .forEach((field, read) ->
            fields.add(
                new Field(
                    field, Corrections.name(field), row.inForce(field, read), choices(field))));
    return fields;
  }

  /** Words of a field with a fixed choice, by the value that is sent. */
  static Map<String, String> choices(String field) {
    Map<String, String> choices = new java.util.LinkedHashMap<>();
    switch (field) {
      case "measure" -> {
        for (Measure one : Measure.values()) choices.put(one.name(), one.chinese);
      }
      case "modality" -> {
        for (Modality one : Modality.values()) choices.put(one.name(), one.chinese);
      }
      case "bound" -> {
        for (Bound one : Bound.values()) choices.put(one.name(), one.chinese);
      }
      case "firmness" -> {
        for (Firmness one : Firmness.values()) choices.put(one.name(), one.chinese);
      }
      default -> {}
    }
    return choices;
  }
}
