package zhengnuo.reading.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.facts.Commitment;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.outline.Outline;

/**
 * The list of checks inside one report. Each is one class with one id ({@code domain.md} names
 * them); what many reports do on purpose is no finding.
 */
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          NotChinese::look,
          NotAReport::look,
          LookalikeDigit::look,
          DirectionMark::look,
          OddFigure::look,
          PlaceholderLeft::look,
          YearTruncated::look,
          NumberMissing::look,
          UnitMissing::look,
          DoubledCharacter::look,
          MixedLanguage::look,
          IndicatorName::look,
          ListNumberGap::look,
          PermilleAsPercent::look,
          ShareOver100::look,
          PartsSumMismatch::look,
          GrowthLevelMismatch::look,
          SameSubjectTwoValues::look,
          TargetBelowResult::look,
          RankWithoutScope::look);

  private Checks() {}

  /**
   * @return in text order; of one place in the order of the checks
   */
  public static List<Finding> of(
      Document document,
      Outline outline,
      List<Fact> facts,
      List<Commitment> commitments,
      Lexicon lexicon) {
    var examined = new Examined(document, outline, facts, CheckWords.of(lexicon));
    List<Finding> findings = new ArrayList<>();
    for (Check check : ALL) check.look(examined, findings);
    findings.sort(Comparator.comparingInt(Finding::start));
    return List.copyOf(findings);
  }
}
