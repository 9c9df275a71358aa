package zhengnuo.reading.facts;

import org.jspecify.annotations.Nullable;
import zhengnuo.reading.outline.SectionRole;

/** Whether a figure has happened, is promised, or is background: the section, helped by words. */
final class Modalities {
  private Modalities() {}

  static Modality of(
      char[] text,
      int from,
      int to,
      Quantity quantity,
      Facts.Reading reading,
      SectionRole role,
      FactWords words) {
    if (reading.background) return Modality.OTHER;
    boolean ahead =
        switch (role) {
          case PLANS, TARGETS, SELF_BUILDING, REQUIREMENTS -> true;
          case OPENING, REVIEW, EXPERIENCE, PROBLEMS, CLOSING -> false;
        };
    int clause = Clauses.start(text, from, quantity.from);
    if (ahead)
      return words.find(text, clause, quantity.from, WordClass.PAST.bit) >= 0
              && words.find(text, clause, quantity.from, WordClass.STRIVE.bit) < 0
          ? Modality.RESULT
          : Modality.TARGET;
    return words.find(text, clause, quantity.from, WordClass.STRIVE.bit) >= 0
            && role != SectionRole.REVIEW
        ? Modality.TARGET
        : Modality.RESULT;
  }

  /** The firmness of the words that stand before a target in its sentence. */
  static Firmness firmness(char[] text, int from, int to, FactWords words) {
    @Nullable Firmness found = null;
    for (int i = from; i < to; i++) {
      long match = words.match(text, i, to);
      if (match == -1) continue;
      long classes = words.classesOf(match);
      if ((classes & WordClass.STRIVE.bit) != 0) found = Firmness.STRIVE;
      else if ((classes & WordClass.EXPLORE.bit) != 0) found = Firmness.EXPLORE;
    }
    return found == null ? Firmness.MUST : found;
  }
}
