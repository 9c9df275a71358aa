package zhengnuo.reading.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.outline.OutlineWords.Mark;

/**
 * Walks through one report paragraph by paragraph and gives each stretch its role.
 *
 * <p>A report has two sides. The first looks back (opening, review, experience, problems), the
 * second looks ahead (what the year means, requirements, targets, plans, self-building, closing).
 * Headings decide first, then the words at a paragraph's head, read on the side that the walk has
 * reached.
 */
final class RoleWalk {
  /** The closing is among this many last paragraphs. */
  private static final int LAST = 4;

  /** Lessons, thanks and shortcomings are no longer than this, or this share of their chapter. */
  private static final int LONGEST_CONCLUSION = 1500;

  private static final int CONCLUSION_SHARE = 35;

  /** A paragraph that is longer holds more than the last words. */
  private static final int LONGEST_CLOSING = 1500;

  /** An address alone on its line is no longer than this. */
  private static final int ADDRESS = 8;

  private final Document document;
  private final char[] text;
  private final OutlineWords words;
  private final int[] paragraphs;
  private final int[] sentences;
  private final RoleCues cues;
  private final Stretches stretches;
  private String title = "";
  private SectionRole role = SectionRole.OPENING;
  private boolean ahead;
  private boolean headingIsFresh;
  private boolean underOne;
  private boolean leadBefore;
  private int sentence;
  private @Nullable Integer firstPlanned;
  private boolean deep;
  private boolean reviewNamed;
  private boolean selfBelow;
  private boolean chapters;

  /** Where the chapter in hand begins in the text, and the paragraph with which the next does. */
  private int chapterFrom;

  private int chapterEnd;

  /** The paragraph of the first heading behind the last that was asked for, and that heading. */
  private int headed = -1;

  private @Nullable Heading headingOfIt;

  /** Where an address alone on its line stands, which belongs to the paragraph below; or -1. */
  private int address = -1;

  /**
   * @param paragraphs of this report alone, starts and ends in pairs
   * @param sentences of the whole text
   */
  RoleWalk(Document document, OutlineWords words, int[] paragraphs, int[] sentences, int report) {
    this.document = document;
    this.text = document.mended();
    this.words = words;
    this.paragraphs = paragraphs;
    this.sentences = sentences;
    stretches = new Stretches(document, report);
    this.cues = new RoleCues(text, words);
  }

  String title() {
    return title;
  }

  /**
   * @param titled whether the first paragraph is the report's title
   * @param appendix where the report's text ends and its appendix begins, or -1
   * @param end where the report ends in the mended text
   */
  List<Section> sections(boolean titled, int appendix, int end) {
    int p = 0;
    if (titled) {
      int from = paragraphs[0];
      int to = paragraphs[1];
      title = document.stored(document.offsets().start(from), document.offsets().end(to));
      stretches.heading(SectionKind.REPORT, 0, from, to, from, role);
      p = 1;
    }
    firstPlanned = Years.firstPlanned(text, paragraphs[0], end, words);
    for (; 2 * p < paragraphs.length; p++) paragraph(p);
    // What follows a report promises nothing, whatever stood last.
    if (appendix >= 0) shift(SectionRole.CLOSING, appendix);
    return stretches.endingAt(end);
  }

  private void paragraph(int p) {
    int from = paragraphs[2 * p];
    int to = paragraphs[2 * p + 1];
    Heading heading = p > 1 ? heading(from, to) : Headings.numbered(text, from, to, words);
    if (heading != null) {
      address = -1;
      section(heading);
      leadBefore = false;
      if (heading.to() < to) body(p, heading.to(), to);
      return;
    }
    if (to - from <= ADDRESS && words.after(Mark.ADDRESS, text, from, to) > 0) {
      address = from;
      return;
    }
    body(p, from, to);
  }

  private void section(Heading heading) {
    boolean numbered = heading.numberTo() > heading.from();
    chapters |= !numbered;
    int rank = heading.rank() + (numbered && chapters && heading.rank() == 1 ? 1 : 0);
    int level = rank == 1 ? 1 : underOne ? 2 : 1;
    if (rank == 1) underOne = true;
    SectionRole named = named(heading, rank);
    SectionRole before = role;
    role =
        cues.ofSection(
            named, role, ahead, level, rank, stretches.count() < 2, reviewNamed, selfBelow);
    reviewNamed |= rank == 1 && role == SectionRole.REVIEW && named == role;
    if (role != before) selfBelow = role == SectionRole.SELF_BUILDING && rank > 1;
    ahead |= RoleCues.looksAhead(role);
    // A number alone says nothing, so that the first paragraph does.
    headingIsFresh = level == 1 && heading.to() > heading.numberTo();
    if (level == 1) chapterFrom = heading.from();
    deep = level == 2 || rank > 1;
    stretches.heading(
        SectionKind.SECTION,
        level,
        heading.from(),
        heading.to(),
        heading.sectionNumberTo(text),
        role);
  }

  private @Nullable Heading heading(int from, int to) {
    Heading numbered = Headings.numbered(text, from, to, words);
    return numbered != null ? numbered : Headings.unnumbered(text, from, to, words);
  }

  /** The role that a heading's words tell, held against the years that it names. */
  private @Nullable SectionRole named(Heading heading, int rank) {
    SectionRole named = words.ofHeading(text, heading.numberTo(), heading.to());
    if (rank != 1 || firstPlanned == null || named == SectionRole.REVIEW) return named;
    int latest = 0;
    for (int i = heading.numberTo(); i < heading.to(); i++) {
      Integer year = Titles.year(text, i, heading.to(), words);
      if (year == null) break;
      latest = Math.max(latest, year);
    }
    if (latest == 0) return named;
    if (latest < firstPlanned) return SectionRole.REVIEW;
    return named == null ? SectionRole.PLANS : named;
  }

  private void body(int p, int from, int to) {
    int firstEnd = sentenceEnd(from, to);
    boolean atHead = from == paragraphs[2 * p];
    Heading lead = atHead ? lead(p, from, firstEnd, to) : null;
    if (lead == null) {
      SectionRole next =
          cues.ofParagraph(
              role,
              ahead,
              from,
              to,
              headingIsFresh,
              isLate(p),
              isLast(p) && to - from <= LONGEST_CLOSING,
              stretches.count() < 2,
              deep,
              concludes(p));
      // Thanks come after the last section of the review; praise before it is review itself.
      if (next == SectionRole.EXPERIENCE && chapterGoesOn(p)) next = role;
      shift(next, address < 0 ? from : address);
    } else if (role == SectionRole.PLANS
        && cues.namesSelfBuilding(lead.from(), lead.to(), isLate(p))) {
      role = SectionRole.SELF_BUILDING;
    } else if (role == SectionRole.OPENING || role == SectionRole.TARGETS) {
      role = ahead ? SectionRole.PLANS : SectionRole.REVIEW;
    }
    address = -1;
    leadBefore = lead != null;
    headingIsFresh = false;
    if (lead != null) item(lead);
    for (int at = firstEnd; at < to; ) {
      int end = sentenceEnd(at, to);
      Heading counted = counted(at, end, to);
      if (counted == null && !atHead && role == SectionRole.REVIEW)
        counted = Headings.innerLead(text, at, end, to, words);
      if (counted != null) item(counted);
      else shift(cues.ofInnerSentence(role, ahead, at, end, deep, concludes(p)), at);
      at = end;
    }
  }

  private @Nullable Heading lead(int p, int from, int firstEnd, int to) {
    Heading dashed = Headings.dashed(text, from, to);
    if (dashed != null) return dashed;
    Heading counted = counted(from, firstEnd, to);
    if (counted != null) return counted;
    if (isLast(p) && cues.isClosing(from, to)) return null;
    if (!cues.takesLeads(role) || cues.isShiftWord(role, ahead, from, firstEnd, to, concludes(p)))
      return null;
    return Headings.lead(text, from, firstEnd, to, leadBefore || leadAfter(p), words);
  }

  /** A list of shortcomings has no headings, however each is explained. */
  private @Nullable Heading counted(int from, int sentenceTo, int to) {
    return role == SectionRole.PROBLEMS
        ? null
        : Headings.counted(text, from, sentenceTo, to, words);
  }

  /**
   * Whether the chapter ends soon behind the paragraph: what concludes a review stands at its end,
   * and 取得的成绩来之不易 or 困难和挑战 said before is part of the telling.
   */
  private boolean concludes(int p) {
    int count = paragraphs.length / 2;
    if (chapterEnd <= p) {
      chapterEnd = p + 1;
      while (chapterEnd < count && !opensChapter(chapterEnd)) chapterEnd++;
    }
    if (chapterEnd == count) return true;
    int end = paragraphs[2 * chapterEnd];
    int left = end - paragraphs[2 * p];
    return left <= LONGEST_CONCLUSION || 100L * left <= CONCLUSION_SHARE * (end - chapterFrom);
  }

  private boolean opensChapter(int p) {
    Heading heading = heading(paragraphs[2 * p], paragraphs[2 * p + 1]);
    if (heading == null) return false;
    return heading.numberTo() == heading.from() || heading.rank() == 1 && !chapters;
  }

  /**
   * Whether another section of the same chapter follows: the first where there was none yet, one
   * further on where there was.
   */
  private boolean chapterGoesOn(int p) {
    if (!underOne) return false;
    int count = paragraphs.length / 2;
    while (headed <= p || headed < count && headingOfIt == null) {
      headed = Math.max(headed, p) + 1;
      headingOfIt =
          headed < count ? heading(paragraphs[2 * headed], paragraphs[2 * headed + 1]) : null;
    }
    Heading next = headingOfIt;
    return next != null && next.rank() > 1 && deep != Headings.beginsSeries(text, next, words);
  }

  private boolean leadAfter(int p) {
    if (2 * p + 2 >= paragraphs.length) return false;
    int from = paragraphs[2 * p + 2];
    int to = paragraphs[2 * p + 3];
    if (Headings.numbered(text, from, to, words) != null) return false;
    return Headings.lead(text, from, firstStop(from, to), to, true, words) != null;
  }

  private int firstStop(int from, int to) {
    for (int i = from; i < to; i++) if (Sentences.isStop(text[i])) return i + 1;
    return to;
  }

  private void shift(SectionRole next, int at) {
    if (next == role) return;
    // What the coming year means opens the second side.
    ahead |= next == SectionRole.OPENING;
    role = next;
    ahead |= RoleCues.looksAhead(next);
    stretches.shift(at, next);
  }

  private void item(Heading lead) {
    stretches.heading(SectionKind.ITEM, 3, lead.from(), lead.to(), lead.from(), role);
  }

  private boolean isLate(int p) {
    return 20 * p > 7 * paragraphs.length;
  }

  private boolean isLast(int p) {
    return 2 * p + 2 * LAST >= paragraphs.length;
  }

  private int sentenceEnd(int from, int to) {
    while (sentence + 1 < sentences.length && sentences[sentence + 1] <= from) sentence += 2;
    return sentence + 1 < sentences.length ? Math.min(to, sentences[sentence + 1]) : to;
  }
}
