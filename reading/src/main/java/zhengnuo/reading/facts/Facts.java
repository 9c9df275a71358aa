package zhengnuo.reading.facts;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.outline.Outline;
import zhengnuo.reading.outline.SectionRole;

/**
 * The facts of a document in text order. Kept as positions in one array of ints; the record, its
 * strings and its decimals are made when a fact is first asked for, so that reading thousands of
 * reports costs no more than what is looked at.
 *
 * <p>Made of document and outline by {@link #of}; immutable for those who get it. Not safe for use
 * by several threads before every fact was asked for once.
 */
public final class Facts extends AbstractList<Fact> implements RandomAccess {
  private static final int FROM = 0;
  private static final int TO = 1;
  private static final int FIRST_TO = 2;
  private static final int SECOND_FROM = 3;
  private static final int SECOND_TO = 4;
  private static final int UNIT_FROM = 5;
  private static final int UNIT_TO = 6;
  private static final int SUBJECT = 7;
  private static final int SHAPE = 8;
  private static final int READING = 9;
  private static final int YEAR = 10;
  private static final int WIDTH = 11;

  private static final int PRODUCT = 1 << 16;
  private static final int FALLS = 1 << 17;

  private static final Measure[] MEASURES = Measure.values();
  private static final Modality[] MODALITIES = Modality.values();
  private static final Bound[] BOUNDS = Bound.values();
  private static final Firmness[] FIRMNESSES = Firmness.values();
  private static final SectionRole[] ROLES = SectionRole.values();
  private static final SubjectRule[] RULES = SubjectRule.values();

  private final Document document;
  private final char[] text;
  private final Subjects subjects;
  private final WordTable words;
  private final boolean explain;
  private int[] rows;
  private int size;
  private @Nullable StoredRuns stored;
  private Fact @Nullable [] made;

  Facts(Document document, Subjects subjects, WordTable words, boolean explain) {
    this.document = document;
    this.text = document.mended();
    this.subjects = subjects;
    this.words = words;
    this.explain = explain;
    // About one fact in fifty characters where they are dense.
    rows = new int[WIDTH * Math.max(16, text.length / 48)];
  }

  /**
   * Reads the facts of a document.
   *
   * @param year the report's year where the text is silent
   * @param explain whether each fact says which rule gave its fields
   */
  public static Facts of(
      Document document, Outline outline, Lexicon lexicon, OptionalInt year, boolean explain) {
    return new FactReader(document, outline, lexicon, year, explain).read();
  }

  /** No facts, of a document that is not read for any. */
  public static Facts none(Document document, Lexicon lexicon) {
    return new Facts(document, new Subjects(document.mended()), Lexemes.of(lexicon).words, false);
  }

  void add(
      Quantity quantity,
      Modality modality,
      @Nullable Firmness firmness,
      SectionRole role,
      int year,
      int yearSource) {
    int at = size++ * WIDTH;
    if (at == rows.length || at + WIDTH > rows.length)
      rows = Arrays.copyOf(rows, Math.max(at + WIDTH, rows.length * 2));
    rows[at + FROM] = quantity.from;
    rows[at + TO] = quantity.to;
    rows[at + FIRST_TO] = quantity.firstTo;
    rows[at + SECOND_FROM] = quantity.secondFrom;
    rows[at + SECOND_TO] = quantity.secondTo;
    rows[at + UNIT_FROM] = quantity.unitFrom;
    rows[at + UNIT_TO] = quantity.unitTo;
    rows[at + SUBJECT] = quantity.subject;
    rows[at + SHAPE] =
        quantity.firstScale
            | quantity.secondScale << 8
            | (quantity.product ? PRODUCT : 0)
            | (quantity.falls ? FALLS : 0);
    rows[at + READING] =
        quantity.measure.ordinal()
            | modality.ordinal() << 4
            | quantity.bound.ordinal() << 8
            | (firmness == null ? 0 : firmness.ordinal() + 1) << 12
            | role.ordinal() << 16
            | quantity.rule.ordinal() << 20
            | yearSource << 28;
    rows[at + YEAR] = year;
  }

  @Override
  public int size() {
    return size;
  }

  /** Where the fact's quantity begins in the mended text; makes no record. */
  public int from(int index) {
    return rows[index * WIDTH + FROM];
  }

  /** After the fact's unit in the mended text; makes no record. */
  public int to(int index) {
    return rows[index * WIDTH + TO];
  }

  /** Whether the number is written in Arabic digits; makes no record. */
  boolean isArabic(int index) {
    return !NumberRuns.isHanzi(text[from(index)]);
  }

  @Override
  public Fact get(int index) {
    if (index < 0 || index >= size) throw new IndexOutOfBoundsException(index);
    if (made == null) made = new Fact[size];
    Fact known = made[index];
    return known != null ? known : (made[index] = make(index * WIDTH));
  }

  private Fact make(int row) {
    int from = rows[row + FROM];
    int to = rows[row + TO];
    int start = document.offsets().start(from);
    int end = document.offsets().end(to);
    BigDecimal low = low(row);
    BigDecimal high = high(row, low);
    if ((rows[row + SHAPE] & FALLS) != 0) {
      low = low.negate();
      high = high.negate();
    }
    if (low.compareTo(high) > 0) {
      BigDecimal swap = low;
      low = high;
      high = swap;
    }
    if (stored == null) stored = new StoredRuns(document.storedCharacters());
    int n = stored.indexAt(start);
    int reading = rows[row + READING];
    int firmness = reading >> 12 & 0xf;
    int year = rows[row + YEAR];
    String subject = subjects.string(rows[row + SUBJECT]);
    var fact =
        new Fact(
            n,
            start,
            end,
            from,
            to,
            n < 0 ? "" : stored.digits(n),
            document.stored(start, end),
            low,
            high,
            unit(row),
            subject,
            words.indicator(subject),
            MEASURES[reading & 0xf],
            MODALITIES[reading >> 4 & 0xf],
            BOUNDS[reading >> 8 & 0xf],
            firmness == 0 ? null : FIRMNESSES[firmness - 1],
            year == 0 ? null : year,
            ROLES[reading >> 16 & 0xf],
            "");
    return explain
        ? fact.explained(
            FactReasons.of(fact, RULES[reading >> 20 & 0xff], reading >>> 28, falls(row)))
        : fact;
  }

  private String unit(int row) {
    int from = rows[row + FROM];
    if (NumberRuns.isHanzi(text[from]) && HanziNumbers.isPercent(text, from, rows[row + FIRST_TO]))
      return "%";
    return new String(text, rows[row + UNIT_FROM], rows[row + UNIT_TO] - rows[row + UNIT_FROM]);
  }

  private boolean falls(int row) {
    return (rows[row + SHAPE] & FALLS) != 0;
  }

  private BigDecimal low(int row) {
    int shape = rows[row + SHAPE];
    BigDecimal first = Quantity.number(text, rows[row + FROM], rows[row + FIRST_TO], shape & 0xff);
    return (shape & PRODUCT) != 0 ? first.multiply(second(row)) : first;
  }

  private BigDecimal high(int row, BigDecimal low) {
    return (rows[row + SHAPE] & PRODUCT) != 0 || rows[row + SECOND_FROM] < 0 ? low : second(row);
  }

  private BigDecimal second(int row) {
    return Quantity.number(
        text, rows[row + SECOND_FROM], rows[row + SECOND_TO], rows[row + SHAPE] >> 8 & 0xff);
  }
}
