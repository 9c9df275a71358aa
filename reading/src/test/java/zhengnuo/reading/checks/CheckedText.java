package zhengnuo.reading.checks;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.document.Documents;
import zhengnuo.reading.document.Unreadable;
import zhengnuo.reading.facts.Bound;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.facts.Measure;
import zhengnuo.reading.facts.Modality;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.outline.Outline;
import zhengnuo.reading.outline.Outlines;
import zhengnuo.reading.outline.SectionRole;

/**
 * A short text of a made-up county with facts stated by the test, and what the checks say of it.
 */
final class CheckedText {
  private static final String HEAD = "政府工作报告\n各位代表：\n";

  private final Document document;
  private final List<Fact> facts = new ArrayList<>();
  private int searched;

  private CheckedText(String stored) {
    try {
      document = Documents.read("云溪县.txt", stored.getBytes(StandardCharsets.UTF_8));
    } catch (Unreadable unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** The text as the body of a report. */
  static CheckedText of(String text) {
    return new CheckedText(HEAD + text);
  }

  /** The text alone. */
  static CheckedText bare(String text) {
    return new CheckedText(text);
  }

  /**
   * States a fact at the next place where {@code written} stands.
   *
   * @param written the quantity, unit included
   * @param unit the last characters of it
   */
  CheckedText with(
      String written,
      String value,
      String unit,
      String subject,
      @Nullable String indicator,
      Measure measure,
      Modality modality,
      @Nullable Integer year) {
    String mended = new String(document.mended());
    int from = mended.indexOf(written, searched);
    if (from < 0) throw new AssertionError(written + " does not stand in the text");
    int to = from + written.length();
    searched = to;
    var number = new BigDecimal(value);
    int start = document.offsets().start(from);
    facts.add(
        new Fact(
            facts.size(),
            start,
            document.offsets().end(to),
            from,
            to,
            written,
            written,
            number,
            number,
            unit,
            subject,
            indicator,
            measure,
            modality,
            Bound.EXACT,
            null,
            year,
            SectionRole.REVIEW,
            ""));
    return this;
  }

  List<Finding> findings() {
    Lexicon lexicon = Lexicon.bundled();
    Outline outline = Outlines.of(document, lexicon);
    return Checks.of(document, outline, facts, List.of(), lexicon);
  }

  /** What one check found, as stored. */
  List<String> found(String check) {
    return findings().stream().filter(f -> f.check().equals(check)).map(Finding::found).toList();
  }
}
