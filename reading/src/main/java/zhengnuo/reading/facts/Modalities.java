package zhengnuo.reading.facts;

import org.jspecify.annotations.Nullable;
import zhengnuo.reading.outline.SectionRole;

/**
 * Whether a figure has happened, is promised, or is background: the section, helped by words. And
 * how firmly: the words of a sentence are gone over once, however many targets it has.
 */
final class Modalities {
  private final Sentence sentence;
  private final SentenceWords words;
  private int looked;
  private @Nullable Firmness found;

  Modalities(Sentence sentence) {
    this.sentence = sentence;
    this.words = sentence.words;
  }

  void begin() {
    looked = sentence.from;
    found = null;
  }

  Modality of(Quantity quantity, SectionRole role) {
    if (quantity.background) return Modality.OTHER;
    if (role == SectionRole.REVIEW) return Modality.RESULT;
    int clause = Clauses.start(sentence.text, sentence.from, quantity.from);
    boolean strives = words.find(clause, quantity.from, WordClass.STRIVE.bit) >= 0;
    return switch (role) {
      case PLANS, TARGETS, SELF_BUILDING, REQUIREMENTS ->
          !strives && words.find(clause, quantity.from, WordClass.PAST.bit) >= 0
              ? Modality.RESULT
              : Modality.TARGET;
      case REVIEW, OPENING, EXPERIENCE, PROBLEMS, CLOSING ->
          strives ? Modality.TARGET : Modality.RESULT;
    };
  }

  /** The firmness of the words that stand before a target in its sentence. */
  Firmness firmness(Quantity quantity) {
    for (; looked < quantity.from; looked++) {
      if (!words.may(looked, WordClass.STRIVE.bit | WordClass.EXPLORE.bit)) continue;
      long classes = words.classesAt(looked, sentence.to);
      if ((classes & WordClass.STRIVE.bit) != 0) found = Firmness.STRIVE;
      else if ((classes & WordClass.EXPLORE.bit) != 0) found = Firmness.EXPLORE;
    }
    return found == null ? Firmness.MUST : found;
  }
}
