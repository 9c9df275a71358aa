package zhengnuo.reading.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.outline.Outline;
import zhengnuo.reading.outline.Section;
import zhengnuo.reading.outline.SectionRole;

/**
 * The stage of facts: document and outline in, quantities with what they measure out.
 *
 * <p>{@link Digits} finds the numbers, {@link Quantities} what is written with each, {@link
 * SubjectReader} what it is of; measure, modality and year follow from the words around.
 */
public final class Facts {
  private final Document document;
  private final Outline outline;
  private final char[] text;
  private final int[] runs;
  private final StoredRuns stored;
  private final Lexemes lexemes;
  private final OptionalInt year;
  private final boolean explain;
  private final List<Fact> facts = new ArrayList<>();

  private Facts(
      Document document, Outline outline, Lexicon lexicon, OptionalInt year, boolean explain) {
    this.document = document;
    this.outline = outline;
    this.text = document.mended();
    this.lexemes = Lexemes.of(lexicon);
    this.runs = Digits.runs(text);
    this.stored = new StoredRuns(document.stored());
    this.year = year;
    this.explain = explain;
  }

  /**
   * @param year the report's year where the text is silent
   * @param explain whether each fact says which rule gave its fields
   */
  public static List<Fact> of(
      Document document, Outline outline, Lexicon lexicon, OptionalInt year, boolean explain) {
    var reader = new Facts(document, outline, lexicon, year, explain);
    reader.read();
    return List.copyOf(reader.facts);
  }

  private void read() {
    int run = 0;
    int[] sentences = outline.sentences();
    var subjects = new SubjectReader(text, lexemes);
    for (int s = 0; s + 1 < sentences.length; s += 2) {
      while (run * 2 < runs.length && runs[run * 2] < sentences[s]) run++;
      if (run * 2 >= runs.length) break;
      if (runs[run * 2] >= sentences[s + 1]) continue;
      sentence(sentences[s], sentences[s + 1], run, subjects);
    }
  }

  private void sentence(int from, int to, int run, SubjectReader subjects) {
    List<Quantity> quantities = new ArrayList<>();
    for (int index = run; index * 2 < runs.length && runs[index * 2] < to; ) {
      Quantity quantity = Quantities.read(text, runs, runs.length, index, from, to, lexemes);
      if (quantity == null) {
        index++;
        continue;
      }
      quantities.add(quantity);
      index += Math.max(1, quantity.runs);
    }
    if (quantities.isEmpty()) return;
    Section section = outline.at(from);
    SectionRole role = section == null ? SectionRole.OPENING : section.role();
    subjects.begin(from, to, quantities);
    for (int i = 0; i < quantities.size(); i++) {
      Quantity quantity = quantities.get(i);
      Reading reading = subjects.read(i);
      Modality modality = Modalities.of(text, from, to, quantity, reading, role, lexemes.words);
      facts.add(fact(quantity, reading, modality, role, from));
    }
  }

  /** What the words around a quantity say of it. */
  static final class Reading {
    String subject = "";
    Measure measure = Measure.LEVEL;
    boolean falls;

    /** It stands where the value was before (从, 由), or describes a thing. */
    boolean background;

    String rule = "";
  }

  private Fact fact(
      Quantity quantity, Reading reading, Modality modality, SectionRole role, int sentence) {
    int start = document.offsets().start(quantity.from);
    int end = document.offsets().end(quantity.to);
    var low = quantity.low(text);
    var high = quantity.high(text);
    if (low.compareTo(high) > 0) {
      var swap = low;
      low = high;
      high = swap;
    }
    if (reading.falls) {
      var swap = low;
      low = high.negate();
      high = swap.negate();
    }
    int n = stored.indexAt(start);
    return new Fact(
        n,
        start,
        end,
        quantity.from,
        quantity.to,
        n < 0 ? "" : stored.digits(n),
        document.stored().substring(start, end),
        low,
        high,
        quantity.unit(text),
        reading.subject,
        lexemes.indicators.of(reading.subject),
        reading.measure,
        modality,
        quantity.bound,
        modality == Modality.TARGET
            ? Modalities.firmness(text, sentence, quantity.from, lexemes.words)
            : null,
        FactYears.of(text, outline, quantity.from, sentence, modality, role, year, lexemes.words),
        role,
        explain ? reading.rule : "");
  }
}
