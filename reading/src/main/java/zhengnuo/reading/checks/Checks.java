package zhengnuo.reading.checks;

import java.util.List;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.facts.Commitment;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.outline.Outline;

/** The list of checks inside one report. */
public final class Checks {
  private Checks() {}

  public static List<Finding> of(
      Document document,
      Outline outline,
      List<Fact> facts,
      List<Commitment> commitments,
      Lexicon lexicon) {
    return List.of();
  }
}
