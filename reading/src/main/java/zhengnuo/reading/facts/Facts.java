package zhengnuo.reading.facts;

import java.util.List;
import java.util.OptionalInt;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.outline.Outline;

/** The stage of facts: document and outline in, quantities with what they measure out. */
public final class Facts {
  private Facts() {}

  public static List<Fact> of(
      Document document, Outline outline, Lexicon lexicon, OptionalInt year, boolean explain) {
    return List.of();
  }
}
