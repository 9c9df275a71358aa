package zhengnuo.reading.facts;

import java.util.List;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.outline.Outline;

/** The stage of commitments: document, outline and facts in, promised actions out. */
public final class Commitments {
  private Commitments() {}

  public static List<Commitment> of(
      Document document, Outline outline, List<Fact> facts, Lexicon lexicon, boolean explain) {
    return List.of();
  }
}
