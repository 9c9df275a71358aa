package zhengnuo.reading.outline;

import org.jspecify.annotations.Nullable;
import zhengnuo.reading.outline.OutlineWords.Mark;
import zhengnuo.reading.outline.OutlineWords.Where;

/** What the words at the head of a heading, paragraph or sentence say of its role. */
final class RoleCues {
  /** How far from a paragraph's head a word still speaks of the whole stretch. */
  private static final int EARLY = 45;

  private static final int SENTENCE_HEAD = 32;

  /** How far into a sentence what it states may stand behind the grounds it rests on. */
  private static final int STATED = 90;

  private final char[] text;
  private final OutlineWords words;
  private final CueScan scan;

  RoleCues(char[] text, OutlineWords words) {
    this.text = text;
    this.words = words;
    scan = new CueScan(text, words);
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
   * @param heading its level, and its rank by the way its number is written
   * @param first whether it is the report's first heading
   * @param afterReview whether a chapter named as the review came before
   * @param selfBelow whether 自身建设 began with a heading of the second level
   */
  SectionRole ofSection(
      @Nullable SectionRole named,
      SectionRole now,
      boolean ahead,
      int level,
      int rank,
      boolean first,
      boolean afterReview,
      boolean selfBelow) {
    if (rank == 3 && named != SectionRole.SELF_BUILDING) return settled(now, ahead);
    if (level == 1 && named != null) {
      if (named == SectionRole.SELF_BUILDING)
        return ahead || afterReview && rank == 1 ? named : selfBuilding(now, first);
      return named;
    }
    if (!ahead && (now == SectionRole.REVIEW || now == SectionRole.OPENING)) {
      if (named == SectionRole.PROBLEMS || named == SectionRole.EXPERIENCE) return named;
      return rank == 1 && afterReview ? SectionRole.PLANS : SectionRole.REVIEW;
    }
    if (named == SectionRole.SELF_BUILDING) return ahead ? named : now;
    if (now == SectionRole.SELF_BUILDING && rank > 1) return selfBelow ? SectionRole.PLANS : now;
    if (level == 2 && named == SectionRole.TARGETS || named == SectionRole.REQUIREMENTS)
      return named;
    return switch (now) {
      case EXPERIENCE, PROBLEMS -> level == 2 ? now : SectionRole.PLANS;
      default -> SectionRole.PLANS;
    };
  }

  /** The role under a heading that only counts: 1. below （一）. */
  private static SectionRole settled(SectionRole now, boolean ahead) {
    return switch (now) {
      case OPENING -> ahead ? SectionRole.PLANS : SectionRole.REVIEW;
      case TARGETS, REQUIREMENTS -> SectionRole.PLANS;
      default -> now;
    };
  }

  private static SectionRole selfBuilding(SectionRole now, boolean first) {
    return now == SectionRole.REVIEW && !first ? SectionRole.REVIEW : SectionRole.SELF_BUILDING;
  }

  /**
   * The role from this paragraph on.
   *
   * @param fresh whether it is the first below a heading of the first level
   * @param late whether it stands in the last part of the report
   * @param last whether it stands near the report's end
   * @param unheaded whether the report has had no heading yet
   * @param deep whether it stands under a heading of the second level
   * @param concludes whether it stands near enough to the chapter's end for lessons, thanks and
   *     shortcomings, with which a review ends
   */
  SectionRole ofParagraph(
      SectionRole now,
      boolean ahead,
      int from,
      int to,
      boolean fresh,
      boolean late,
      boolean last,
      boolean unheaded,
      boolean deep,
      boolean concludes) {
    int head = Math.min(to, from + EARLY);
    boolean addressed = words.after(Mark.ADDRESS, text, from, to) > 0;
    int reach = addressed ? Math.min(to, from + 3 * EARLY) : head;
    boolean house = isSelfBuilding(from, to, reach) || late && namesSelfBuilding(from, reach, true);
    if (last && now != SectionRole.CLOSING && !fresh && !(house && now == SectionRole.PLANS)) {
      if (tellsAnywhere(SectionRole.CLOSING, from, to)) return SectionRole.CLOSING;
      if (ahead && addressed && tells(SectionRole.CLOSING, Where.EARLY, from, to))
        return SectionRole.CLOSING;
    }
    SectionRole bySentence = ofSentence(now, from, to);
    if (!ahead) {
      boolean turns = now != SectionRole.OPENING && turnsToProblems(from, to);
      if (turns && !fresh) return SectionRole.PROBLEMS;
      if (concludes
          && (now == SectionRole.REVIEW
              || now == SectionRole.EXPERIENCE
              || now == SectionRole.OPENING)) {
        int stop = firstStop(from, to);
        // Thanks that are followed by shortcomings in one paragraph are thanks first.
        boolean thanks = now == SectionRole.REVIEW && isExperience(from, stop);
        int far = thanks ? stop : Math.min(to, from + 2 * EARLY);
        if (now != SectionRole.OPENING
            && !fresh
            && tells(SectionRole.PROBLEMS, Where.EARLY, from, far)) return SectionRole.PROBLEMS;
        if (now == SectionRole.REVIEW && isExperience(from, to)) return SectionRole.EXPERIENCE;
      }
      if (now == SectionRole.OPENING && unheaded) return ofOpening(now, from, to, bySentence);
      if (bySentence != null
          && !fresh
          && (now == SectionRole.PROBLEMS
              ? !Headings.counts(text, from, to, words)
              : speaksOfThisYear(from, to))) return bySentence;
      if (now == SectionRole.PROBLEMS
          || now == SectionRole.EXPERIENCE
          || now == SectionRole.REVIEW) {
        boolean thisYear = words.after(Mark.THIS, text, from, head) > 0;
        boolean meaning = tells(SectionRole.OPENING, Where.EARLY, from, Math.min(to, from + 60));
        if (meaning && (thisYear || now == SectionRole.PROBLEMS && yearOpens(from, to)))
          return SectionRole.OPENING;
      }
      return now;
    }
    if (bySentence != null && (now != SectionRole.PLANS || !deep)) return bySentence;
    if ((fresh || now == SectionRole.OPENING) && isGuided(from, to))
      return SectionRole.REQUIREMENTS;
    boolean chapter = now == SectionRole.PLANS || now == SectionRole.TARGETS;
    if (chapter && fresh && yearOpens(from, to)) return SectionRole.OPENING;
    if (now == SectionRole.PLANS && !fresh && house) return SectionRole.SELF_BUILDING;
    if (now != SectionRole.PLANS
        && now != SectionRole.SELF_BUILDING
        && now != SectionRole.CLOSING
        && tells(SectionRole.PLANS, Where.EARLY, from, head)) return SectionRole.PLANS;
    return now;
  }

  private SectionRole ofOpening(
      SectionRole now, int from, int to, @Nullable SectionRole bySentence) {
    if (bySentence != null) return bySentence;
    if (isEarly(SectionRole.SELF_BUILDING, from, from + Math.min(to - from, 60)))
      return SectionRole.SELF_BUILDING;
    if (words.after(Mark.ADDRESS, text, from, to) > 0 && to - from < 40) return now;
    // Only the first sentence: a later one may say what will be done under whose leadership.
    int stop = firstStop(from, to);
    if (isEarly(SectionRole.REVIEW, from, stop)) return SectionRole.REVIEW;
    return now;
  }

  /**
   * The role of a sentence within a paragraph: only what clearly begins a new stretch.
   *
   * @param deep as for {@link #ofParagraph}, as is {@code concludes}
   */
  SectionRole ofInnerSentence(
      SectionRole now, boolean ahead, int from, int to, boolean deep, boolean concludes) {
    if (now == SectionRole.SELF_BUILDING || now == SectionRole.CLOSING) return now;
    if (now == SectionRole.PLANS) {
      // Targets stand before a chapter's sections; a section has targets of its own trade.
      int far = Math.min(to, from + STATED);
      return !deep && tells(SectionRole.TARGETS, Where.STATED, from, far)
          ? SectionRole.TARGETS
          : now;
    }
    if (!ahead && concludes && looksBack(now) && turnsToProblems(from, to))
      return SectionRole.PROBLEMS;
    if (!ahead && looksBack(now) && !speaksOfThisYear(from, to)) return now;
    SectionRole found = ofSentence(now, from, to);
    if (found != null) return found;
    return ahead && now == SectionRole.OPENING && isGuided(from, to)
        ? SectionRole.REQUIREMENTS
        : now;
  }

  /** Whether the sentence begins another stretch and so is no lead. */
  boolean isShiftWord(
      SectionRole now, boolean ahead, int from, int sentenceTo, int to, boolean concludes) {
    return ofSentence(now, from, sentenceTo) != null
        || words.after(Mark.YEARS, text, from, sentenceTo) > 0 && sentenceTo - from < 8
        || !ahead
            && (turnsToProblems(from, to)
                || concludes
                    && (now == SectionRole.REVIEW && isExperience(from, to)
                        || isEarly(SectionRole.PROBLEMS, from, to)));
  }

  private @Nullable SectionRole ofSentence(SectionRole now, int from, int to) {
    if (now == SectionRole.SELF_BUILDING || now == SectionRole.CLOSING) return null;
    int far = from;
    while (far < Math.min(to, from + STATED) && !Sentences.isStop(text[far])) far++;
    int head = Math.min(far, from + SENTENCE_HEAD);
    if (tells(SectionRole.TARGETS, Where.SENTENCE, from, head)) return SectionRole.TARGETS;
    if (tells(SectionRole.REQUIREMENTS, Where.SENTENCE, from, head))
      return SectionRole.REQUIREMENTS;
    if (tells(SectionRole.TARGETS, Where.STATED, from, far)) return SectionRole.TARGETS;
    if (tells(SectionRole.REQUIREMENTS, Where.STATED, from, far)) return SectionRole.REQUIREMENTS;
    return null;
  }

  private int firstStop(int from, int to) {
    int stop = from;
    while (stop < to && !Sentences.isStop(text[stop])) stop++;
    return stop;
  }

  /** Whether a sentence turns to what is wrong in words that do nothing else. */
  private boolean turnsToProblems(int from, int to) {
    int head = Math.min(firstStop(from, to), from + SENTENCE_HEAD);
    return tells(SectionRole.PROBLEMS, Where.SENTENCE, from, head);
  }

  private boolean isSelfBuilding(int from, int to, int reach) {
    return isEarly(SectionRole.SELF_BUILDING, from, to)
        || tells(SectionRole.SELF_BUILDING, Where.STRONG, from, reach);
  }

  /** Whether the report's last words stand in the paragraph. */
  boolean isClosing(int from, int to) {
    return tellsAnywhere(SectionRole.CLOSING, from, to);
  }

  /** Thanks and lessons are known by words that may stand at the end of a long paragraph. */
  private boolean isExperience(int from, int to) {
    return isEarly(SectionRole.EXPERIENCE, from, to)
        || tellsAnywhere(SectionRole.EXPERIENCE, from, to);
  }

  /**
   * Whether a lead of the plans names the government's own house.
   *
   * @param late whether it stands in the last part of the report
   */
  boolean namesSelfBuilding(int from, int to, boolean late) {
    return tells(SectionRole.SELF_BUILDING, Where.STRONG, from, to)
        || late && tells(SectionRole.SELF_BUILDING, Where.LATE, from, to);
  }

  private boolean isGuided(int from, int to) {
    int far = from;
    while (far < Math.min(to, from + STATED) && !Sentences.isStop(text[far])) far++;
    return tells(SectionRole.REQUIREMENTS, Where.GUIDED, from, far);
  }

  private boolean isEarly(SectionRole role, int from, int to) {
    return tells(role, Where.EARLY, from, Math.min(to, from + EARLY));
  }

  private boolean tells(SectionRole role, Where where, int from, int to) {
    return scan.endsBy(OutlineWords.cue(role, where), from, to);
  }

  private boolean tellsAnywhere(SectionRole role, int from, int to) {
    return scan.holds(OutlineWords.cue(role, Where.ANYWHERE), from, to);
  }

  private static boolean looksBack(SectionRole role) {
    return role == SectionRole.REVIEW || role == SectionRole.EXPERIENCE;
  }

  private boolean speaksOfThisYear(int from, int to) {
    return words.begins(Mark.THIS, text, from, Math.min(to, from + SENTENCE_HEAD), to);
  }

  /** Whether the paragraph begins with a year or 今年 and says what the year means. */
  private boolean yearOpens(int from, int to) {
    Integer year = Titles.year(text, from, Math.min(to, from + 6), words);
    boolean begins = year != null || words.after(Mark.THIS, text, from, to) > 0;
    return begins && tells(SectionRole.OPENING, Where.EARLY, from, Math.min(to, from + 60));
  }
}
