package zhengnuo.reading.checks;

import java.util.List;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.facts.Measure;

/**
 * {@code rank-without-scope}: a place in an order whose field (全省, 同类县) the sentence leaves out.
 */
final class RankWithoutScope {
  private RankWithoutScope() {}

  static void look(Examined examined, List<Finding> findings) {
    char[] text = examined.text();
    int[] sentences = examined.outline().sentences();
    for (Fact fact : examined.facts()) {
      if (fact.measure() != Measure.RANK) continue;
      int sentence = examined.sentenceAt(fact.from());
      if (sentence < 0) continue;
      int from = sentences[sentence];
      if (examined.words().find("scope", text, from, sentences[sentence + 1]) >= 0) continue;
      findings.add(
          examined.at(
              "rank-without-scope",
              Severity.NOTE,
              fact,
              "“%s”没有写明在什么范围内排名。".formatted(fact.text()),
              "请补写范围（全市、全省、同类县等）。"));
    }
  }
}
