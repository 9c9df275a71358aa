package zhengnuo.reading.outline;

import org.jspecify.annotations.Nullable;

/** What the words at the head of a heading, paragraph or sentence say of its role. */
final class RoleCues {
  /** How far from a paragraph's head a word still speaks of the whole stretch. */
  private static final int EARLY = 45;

  private static final int SENTENCE_HEAD = 32;

  private final char[] text;
  private final OutlineWords words;

  RoleCues(char[] text, OutlineWords words) {
    this.text = text;
    this.words = words;
  }

  static boolean looksAhead(SectionRole role) {
    return switch (role) {
      case REQUIREMENTS, TARGETS, PLANS, SELF_BUILDING, CLOSING -> true;
      case OPENING, REVIEW, EXPERIENCE, PROBLEMS -> false;
    };
  }

  /** Roles in whose stretches unnumbered run-in leads stand. */
  boolean takesLeads(SectionRole role) {
    return switch (role) {
      case REVIEW, PLANS, SELF_BUILDING, REQUIREMENTS, TARGETS -> true;
      case OPENING, EXPERIENCE, PROBLEMS, CLOSING -> false;
    };
  }

  /**
   * @param named by the heading's words, null where they say nothing
   * @param rank how its number is written, see {@link Heading}
   * @param first whether it is the report's first heading
   */
  SectionRole ofSection(
      @Nullable SectionRole named,
      SectionRole now,
      boolean ahead,
      int level,
      int rank,
      boolean first) {
    if (level == 1 && named != null) {
      if (named == SectionRole.SELF_BUILDING) return ahead ? named : selfBuilding(now, first);
      return named;
    }
    if (!ahead && (now == SectionRole.REVIEW || now == SectionRole.OPENING)) {
      if (named == SectionRole.PROBLEMS || named == SectionRole.EXPERIENCE) return named;
      return SectionRole.REVIEW;
    }
    if (named == SectionRole.SELF_BUILDING) return named;
    if (now == SectionRole.SELF_BUILDING && rank > 1) return now;
    if (level == 2 && named == SectionRole.TARGETS || named == SectionRole.REQUIREMENTS)
      return named;
    return switch (now) {
      case EXPERIENCE, PROBLEMS -> level == 2 ? now : SectionRole.PLANS;
      default -> SectionRole.PLANS;
    };
  }

  private static SectionRole selfBuilding(SectionRole now, boolean first) {
    return now == SectionRole.REVIEW && !first ? SectionRole.REVIEW : SectionRole.SELF_BUILDING;
  }

  /**
   * The role from this paragraph on.
   *
   * @param fresh whether it is the first below a heading of the first level
   * @param last whether it stands near the report's end
   * @param unheaded whether the report has had no heading yet
   */
  SectionRole ofParagraph(
      SectionRole now,
      boolean ahead,
      int from,
      int to,
      boolean fresh,
      boolean last,
      boolean unheaded) {
    int head = Math.min(to, from + EARLY);
    boolean addressed = words.after("address", text, from, to) > 0;
    if (last
        && ahead
        && addressed
        && now != SectionRole.CLOSING
        && words.isEarly(SectionRole.CLOSING, text, from, to)) return SectionRole.CLOSING;
    SectionRole bySentence = ofSentence(now, from, to);
    if (!ahead) {
      if (now == SectionRole.REVIEW
          || now == SectionRole.EXPERIENCE
          || now == SectionRole.OPENING) {
        if (isEarly(SectionRole.PROBLEMS, from, to) && now != SectionRole.OPENING)
          return SectionRole.PROBLEMS;
        if (now == SectionRole.REVIEW && isEarly(SectionRole.EXPERIENCE, from, to))
          return SectionRole.EXPERIENCE;
      }
      if (now == SectionRole.OPENING && unheaded) return ofOpening(now, from, to, bySentence);
      if (bySentence != null
          && !fresh
          && (now == SectionRole.PROBLEMS || speaksOfThisYear(from, to))) return bySentence;
      if (now == SectionRole.PROBLEMS
          || now == SectionRole.EXPERIENCE
          || now == SectionRole.REVIEW) {
        boolean thisYear = words.after("this", text, from, head) > 0;
        boolean meaning = words.isEarly(SectionRole.OPENING, text, from, Math.min(to, from + 60));
        if (meaning && (thisYear || now == SectionRole.PROBLEMS && yearOpens(from, to)))
          return SectionRole.OPENING;
      }
      return now;
    }
    if (bySentence != null) return bySentence;
    if (now == SectionRole.PLANS && fresh && yearOpens(from, to)) return SectionRole.OPENING;
    if (now == SectionRole.PLANS && isEarly(SectionRole.SELF_BUILDING, from, to) && !fresh)
      return SectionRole.SELF_BUILDING;
    if (now != SectionRole.PLANS
        && now != SectionRole.SELF_BUILDING
        && now != SectionRole.CLOSING
        && words.isEarly(SectionRole.PLANS, text, from, head)) return SectionRole.PLANS;
    return now;
  }

  private SectionRole ofOpening(
      SectionRole now, int from, int to, @Nullable SectionRole bySentence) {
    if (bySentence != null) return bySentence;
    if (isEarly(SectionRole.SELF_BUILDING, from, from + Math.min(to - from, 60)))
      return SectionRole.SELF_BUILDING;
    if (words.after("address", text, from, to) > 0 && to - from < 40) return now;
    // Only the first sentence: a later one may say what will be done under whose leadership.
    int stop = from;
    while (stop < to && !Sentences.isStop(text[stop])) stop++;
    if (isEarly(SectionRole.REVIEW, from, stop)) return SectionRole.REVIEW;
    return now;
  }

  /** The role of a sentence within a paragraph: only what clearly begins a new stretch. */
  SectionRole ofInnerSentence(SectionRole now, boolean ahead, int from, int to) {
    if (now == SectionRole.PLANS || now == SectionRole.SELF_BUILDING || now == SectionRole.CLOSING)
      return now;
    SectionRole found = ofSentence(now, from, to);
    if (found == null) return now;
    return !ahead && looksBack(now) && !speaksOfThisYear(from, to) ? now : found;
  }

  /** Whether the sentence begins another stretch and so is no lead. */
  boolean isShiftWord(SectionRole now, boolean ahead, int from, int sentenceTo, int to) {
    return ofSentence(now, from, sentenceTo) != null
        || words.after("years", text, from, sentenceTo) > 0 && sentenceTo - from < 8
        || !ahead && isEarly(SectionRole.EXPERIENCE, from, to)
        || !ahead && isEarly(SectionRole.PROBLEMS, from, to);
  }

  private @Nullable SectionRole ofSentence(SectionRole now, int from, int to) {
    if (now == SectionRole.SELF_BUILDING || now == SectionRole.CLOSING) return null;
    int head = from;
    while (head < Math.min(to, from + SENTENCE_HEAD) && !Sentences.isStop(text[head])) head++;
    if (words.isInSentence(SectionRole.TARGETS, text, from, head)) return SectionRole.TARGETS;
    if (words.isInSentence(SectionRole.REQUIREMENTS, text, from, head))
      return SectionRole.REQUIREMENTS;
    return null;
  }

  private boolean isEarly(SectionRole role, int from, int to) {
    return words.isEarly(role, text, from, Math.min(to, from + EARLY));
  }

  private static boolean looksBack(SectionRole role) {
    return role == SectionRole.REVIEW || role == SectionRole.EXPERIENCE;
  }

  private boolean speaksOfThisYear(int from, int to) {
    for (int i = from; i < Math.min(to, from + SENTENCE_HEAD); i++)
      if (words.after("this", text, i, to) > 0) return true;
    return false;
  }

  /** Whether the paragraph begins with a year or 今年 and says what the year means. */
  private boolean yearOpens(int from, int to) {
    Integer year = Titles.year(text, from, Math.min(to, from + 6), words);
    boolean begins = year != null || words.after("this", text, from, to) > 0;
    return begins && words.isEarly(SectionRole.OPENING, text, from, Math.min(to, from + 60));
  }
}
