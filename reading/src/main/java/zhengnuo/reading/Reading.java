package zhengnuo.reading;

import java.util.List;
import java.util.OptionalInt;
import zhengnuo.reading.checks.Checks;
import zhengnuo.reading.checks.Finding;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.facts.Commitment;
import zhengnuo.reading.facts.Commitments;
import zhengnuo.reading.facts.Facts;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.outline.Outline;
import zhengnuo.reading.outline.Outlines;

/**
 * Everything that was read in one document. A pure function of document, lexicon and year: the same
 * bytes give the same reading on any machine, in any locale, time zone or order.
 *
 * @param outline sections, roles, sentences and reports
 * @param facts in text order
 * @param commitments in text order, their spans do not overlap
 * @param findings in text order
 */
public record Reading(
    Document document,
    Outline outline,
    Facts facts,
    List<Commitment> commitments,
    List<Finding> findings) {

  /** Changes whenever the same text may be read otherwise; kept with every stored reading. */
  public static final String READER_VERSION = "1";

  /**
   * @param year the report's year where the text is silent; empty leaves such years open
   * @param explain whether facts and commitments say which rule gave each field
   */
  public static Reading of(Document document, Lexicon lexicon, OptionalInt year, boolean explain) {
    Outline outline = Outlines.of(document, lexicon);
    boolean chinese = document.chinese();
    Facts facts =
        chinese
            ? Facts.of(document, outline, lexicon, year, explain)
            : Facts.none(document, lexicon);
    List<Commitment> commitments =
        chinese ? Commitments.of(document, outline, facts, lexicon, explain) : List.of();
    List<Finding> findings = Checks.of(document, outline, facts, commitments, lexicon);
    return new Reading(document, outline, facts, commitments, findings);
  }
}
