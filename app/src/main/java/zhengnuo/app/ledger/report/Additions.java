package zhengnuo.app.ledger.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.access.FieldFault;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.database.Ids;
import zhengnuo.reading.facts.Bound;
import zhengnuo.reading.facts.Firmness;
import zhengnuo.reading.facts.Measure;
import zhengnuo.reading.facts.Modality;

/** Readings that a person marks in the text where the reader found none. */
final class Additions {
  private static final int LONGEST = 500;

  private Additions() {}

  static ReadRow of(
      ReadReport read,
      ReadKind kind,
      int start,
      int end,
      Map<String, String> typed,
      String name,
      Instant at) {
    String stored = read.report.stored();
    if (start < 0 || end > stored.length() || start >= end || end - start > LONGEST)
      throw new Rejected(List.of(new FieldFault("text", "在原文里选取1到%d个字再补记".formatted(LONGEST))));
    String text = stored.substring(start, end);
    return switch (kind) {
      case FACT -> fact(read, start, end, text, typed, name, at);
      case COMMITMENT -> commitment(read, start, end, text, typed, name, at);
      case FINDING -> throw new Rejected(List.of(new FieldFault("kind", "疑点由检查得出，只能补记事实或承诺")));
    };
  }

  private static ReadFact fact(
      ReadReport read,
      int start,
      int end,
      String text,
      Map<String, String> typed,
      String name,
      Instant at) {
    List<FieldFault> faults = new ArrayList<>();
    Optional<WrittenQuantity> quantity =
        WrittenQuantity.parse(typed.getOrDefault("quantity", text));
    if (quantity.isEmpty()) faults.add(new FieldFault("quantity", "填写数字和单位，如 118公里、1.6万亩、98%"));
    String subject = typed.getOrDefault("subject", "").strip();
    if (subject.isEmpty()) faults.add(new FieldFault("subject", "填写说的是什么，如 农村公路"));
    if (!faults.isEmpty()) throw new Rejected(faults);
    WrittenQuantity read1 = quantity.orElseThrow();
    ReadFact bare =
        new ReadFact(
            Ids.next(),
            next(read.facts),
            sectionAt(read, start),
            start,
            end,
            text,
            read1.value(),
            read1.value(),
            read1.unit(),
            subject,
            null,
            Measure.LEVEL,
            Modality.OTHER,
            Bound.EXACT,
            null,
            null,
            "",
            Standing.madeBy(name, at));
    Map<String, String> said = Corrections.after(bare, chosen(typed));
    String year = said.getOrDefault("year", "");
    return new ReadFact(
        bare.id(),
        bare.n(),
        bare.section(),
        start,
        end,
        text,
        bare.low(),
        bare.high(),
        bare.unit(),
        subject,
        null,
        Measure.valueOf(said.getOrDefault("measure", Measure.LEVEL.name())),
        Modality.valueOf(said.getOrDefault("modality", Modality.OTHER.name())),
        Bound.valueOf(said.getOrDefault("bound", Bound.EXACT.name())),
        null,
        year.isEmpty() ? null : Integer.valueOf(year),
        "",
        Standing.madeBy(name, at));
  }

  /** The fields with a choice of their own; the others are taken from the text itself. */
  private static Map<String, String> chosen(Map<String, String> typed) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (String field : List.of("measure", "modality", "bound", "year")) {
      String value = typed.get(field);
      if (value != null) chosen.put(field, value);
    }
    return chosen;
  }

  private static ReadCommitment commitment(
      ReadReport read,
      int start,
      int end,
      String text,
      Map<String, String> typed,
      String name,
      Instant at) {
    String title = typed.getOrDefault("title", "").strip();
    String deadline = typed.getOrDefault("deadline", "").strip();
    String firmness = typed.getOrDefault("firmness", Firmness.ADVANCE.name());
    ReadFact figure = Regrouping.firstFigure(read, start, end);
    ReadCommitment bare =
        new ReadCommitment(
            Ids.next(),
            Regrouping.next(read),
            sectionAt(read, start),
            start,
            end,
            text,
            title.isEmpty() ? Regrouping.title(text) : StoredReading.storable(title),
            typed.getOrDefault("verb", "").strip(),
            typed.getOrDefault("object", "").strip(),
            deadline.isEmpty() ? null : deadline,
            Firmness.ADVANCE,
            false,
            figure != null || !deadline.isEmpty(),
            "",
            Regrouping.target(figure),
            figure == null ? "" : figure.text(),
            figure == null ? "" : figure.unit(),
            figure == null ? Bound.EXACT : figure.bound(),
            figure == null ? null : figure.measure(),
            "",
            List.of(),
            Standing.madeBy(name, at));
    // The same rules judge what is typed here and what is corrected later.
    Map<String, String> said = Corrections.after(bare, Map.of("firmness", firmness));
    return new ReadCommitment(
        bare.id(),
        bare.n(),
        bare.section(),
        start,
        end,
        text,
        bare.title(),
        bare.verb(),
        bare.object(),
        bare.deadlineText(),
        Firmness.valueOf(said.getOrDefault("firmness", Firmness.ADVANCE.name())),
        false,
        bare.measurable(),
        "",
        bare.target(),
        bare.targetText(),
        bare.targetUnit(),
        bare.targetBound(),
        bare.targetMeasure(),
        "",
        List.of(),
        bare.standing());
  }

  private static @Nullable Integer sectionAt(ReadReport read, int start) {
    Integer at = null;
    for (ReportSection section : read.sections) if (section.start() <= start) at = section.n();
    return at;
  }

  private static int next(List<? extends ReadRow> rows) {
    int highest = 0;
    for (ReadRow row : rows) highest = Math.max(highest, row.n());
    return highest + 1;
  }
}
