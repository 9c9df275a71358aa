package zhengnuo.reading.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.facts.PromiseWords.VerbKind;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.outline.Outline;
import zhengnuo.reading.outline.SectionRole;

/**
 * Reads the promises of one document, sentence by sentence: cut into clauses, tag them, join them,
 * weigh them. Its buffers are used again for every sentence; one reader for one reading.
 */
final class PromiseReader {
  private final int[] sentences;
  private final PromiseStretches stretches;
  private final PromiseSentence sentence;
  private final PromiseTags tags;
  private final PromiseWeight weight;
  private final PromiseGroups groups;
  private final Facts facts;
  private final @Nullable PromiseReasons reasons;
  private final PromiseRows rows = new PromiseRows();
  private int fact;

  /**
   * @param explanations receives one explanation a promise; null where none is wanted
   */
  PromiseReader(
      char[] text,
      Outline outline,
      Facts facts,
      Lexicon lexicon,
      @Nullable List<String> explanations) {
    this.facts = facts;
    sentences = outline.sentences();
    stretches = new PromiseStretches(outline);
    var in = new PromiseText(text, PromiseWords.of(lexicon));
    sentence = new PromiseSentence(in);
    var ends = new PromiseEnds(in, sentence);
    tags =
        new PromiseTags(in, sentence, new DeadlineFinder(in, DeadlinePatterns.of(lexicon)), ends);
    weight = new PromiseWeight(ends);
    groups = new PromiseGroups(sentence, tags, weight);
    reasons = explanations == null ? null : new PromiseReasons(in, weight, explanations);
  }

  PromiseRows read() {
    for (int i = 0; i + 1 < sentences.length; i += 2) {
      if (!stretches.promises(sentences[i])) continue;
      int from = Math.max(sentences[i], stretches.section().bodyFrom());
      if (from < sentences[i + 1]) read(from, sentences[i + 1], stretches.section().role());
    }
    return rows;
  }

  private void read(int from, int to, SectionRole role) {
    sentence.read(from, to);
    for (int i = 0; i < sentence.size(); i++) tags.tag(sentence.clause(i), role);
    groups.read(role);
    for (int i = 0; i < groups.size(); i++) {
      PromiseGroup group = groups.group(i);
      int firstFact = factsFrom(group);
      // What guides the work promises only where it sets a figure in digits.
      if (role == SectionRole.REQUIREMENTS
          && (group.first.figure != PromiseFigures.LEVEL || !holdDigits(firstFact, fact))) continue;
      keep(group, role, firstFact);
    }
  }

  private void keep(PromiseGroup group, SectionRole role, int firstFact) {
    Firmness firmness = weight.firmness(group);
    boolean support = firmness == Firmness.ADVANCE && group.first.verb == VerbKind.SUPPORT;
    rows.add(group, firmness, weight.isMeasurable(group), support, role);
    rows.setFacts(firstFact, fact);
    if (reasons != null) reasons.add(group);
  }

  /** Index of the first fact in the span; steps over all of them. */
  private int factsFrom(PromiseGroup group) {
    while (fact < facts.size() && facts.from(fact) < group.from) fact++;
    int first = fact;
    while (fact < facts.size() && facts.to(fact) <= group.to) fact++;
    return first;
  }

  private boolean holdDigits(int from, int to) {
    for (int i = from; i < to; i++) if (facts.isArabic(i)) return true;
    return false;
  }
}
