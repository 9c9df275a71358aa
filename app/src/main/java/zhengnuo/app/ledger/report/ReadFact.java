package zhengnuo.app.ledger.report;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.facts.Bound;
import zhengnuo.reading.facts.Firmness;
import zhengnuo.reading.facts.Measure;
import zhengnuo.reading.facts.Modality;

/**
 * A fact as read, with what people made of it. Components as in {@link
 * zhengnuo.reading.facts.Fact}; the accessors that end in {@code InForce} know the corrections.
 */
record ReadFact(
    UUID id,
    int n,
    @Nullable Integer section,
    int start,
    int end,
    String text,
    BigDecimal low,
    BigDecimal high,
    String unit,
    String subject,
    @Nullable String indicator,
    Measure measure,
    Modality modality,
    Bound bound,
    @Nullable Firmness firmness,
    @Nullable Integer year,
    String explanation,
    Standing standing)
    implements ReadRow {

  @Override
  public ReadKind kind() {
    return ReadKind.FACT;
  }

  String subjectInForce() {
    return inForce("subject", subject);
  }

  /** The quantity as written, or as a person wrote it anew. */
  String quantityInForce() {
    return inForce("quantity", text);
  }

  Measure measureInForce() {
    return Measure.valueOf(inForce("measure", measure.name()));
  }

  Modality modalityInForce() {
    return Modality.valueOf(inForce("modality", modality.name()));
  }

  Bound boundInForce() {
    return Bound.valueOf(inForce("bound", bound.name()));
  }

  String yearInForce() {
    return inForce("year", year == null ? "" : year.toString());
  }

  /** The quantity as a table shows it: 增长6.3%, 98%以上. */
  String figure() {
    return FactWords.figure(quantityInForce(), measureInForce(), boundInForce(), low.signum() < 0);
  }

  @Override
  public String headline() {
    String subject = subjectInForce();
    return subject.isEmpty() ? figure() : subject + "　" + figure();
  }

  @Override
  public String note() {
    String year = yearInForce();
    return modalityInForce().chinese
        + "　"
        + measureInForce().chinese
        + "　"
        + boundInForce().chinese
        + (year.isEmpty() ? "" : "　" + year + "年");
  }
}
