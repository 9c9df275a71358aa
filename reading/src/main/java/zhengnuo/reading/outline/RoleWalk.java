package zhengnuo.reading.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.document.Document;

/**
 * Walks through one report paragraph by paragraph and gives each stretch its role.
 *
 * <p>A report has two sides. The first looks back (opening, review, experience, problems), the
 * second looks ahead (what the year means, requirements, targets, plans, self-building, closing).
 * Headings decide first, then the words at a paragraph's head, read on the side that the walk has
 * reached.
 */
final class RoleWalk {
  private static final int SHIFT_TEXT = 10;

  /** The closing is among this many last paragraphs. */
  private static final int LAST = 4;

  /** An address alone on its line is no longer than this. */
  private static final int ADDRESS = 8;

  private final Document document;
  private final char[] text;
  private final OutlineWords words;
  private final int[] paragraphs;
  private final int[] sentences;
  private final int report;
  private final RoleCues cues;
  private final List<Section> sections = new ArrayList<>();
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
    this.report = report;
    this.cues = new RoleCues(text, words);
  }

  String title() {
    return title;
  }

  /**
   * @param titled whether the first paragraph is the report's title
   * @param appendix where the report's text ends and its appendix begins, or -1
   * @param to where the report ends in the mended text
   */
  List<Section> sections(boolean titled, int appendix, int to) {
    int p = 0;
    if (titled) {
      title = document.stored().substring(start(paragraphs[0]), end(paragraphs[1]));
      add(SectionKind.REPORT, 0, paragraphs[0], paragraphs[1]);
      p = 1;
    }
    firstPlanned = Years.firstPlanned(text, paragraphs[0], to, words);
    for (; 2 * p < paragraphs.length; p++) paragraph(p);
    // What follows a report promises nothing, whatever stood last.
    if (appendix >= 0) shift(SectionRole.CLOSING, appendix);
    return closed(to);
  }

  private void paragraph(int p) {
    int from = paragraphs[2 * p];
    int to = paragraphs[2 * p + 1];
    Heading heading = Headings.numbered(text, from, to, words);
    if (heading == null && p > 1) heading = Headings.unnumbered(text, from, to, words);
    if (heading != null) {
      address = -1;
      section(heading);
      leadBefore = false;
      if (heading.to() < to) body(p, heading.to(), to);
      return;
    }
    if (to - from <= ADDRESS && words.after("address", text, from, to) > 0) {
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
            named, role, ahead, level, rank, sections.size() < 2, reviewNamed, selfBelow);
    reviewNamed |= rank == 1 && role == SectionRole.REVIEW && named == role;
    if (role != before) selfBelow = role == SectionRole.SELF_BUILDING && rank > 1;
    ahead |= RoleCues.looksAhead(role);
    headingIsFresh = level == 1;
    deep = level == 2 || rank > 1;
    add(SectionKind.SECTION, level, heading.from(), heading.to());
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
              isLast(p),
              sections.size() < 2,
              deep);
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
    if (lead != null) add(SectionKind.ITEM, 3, lead.from(), lead.to());
    for (int at = firstEnd; at < to; ) {
      int end = sentenceEnd(at, to);
      Heading counted = counted(at, end, to);
      if (counted == null && !atHead && role == SectionRole.REVIEW)
        counted = Headings.innerLead(text, at, end, to, words);
      if (counted != null) add(SectionKind.ITEM, 3, at, counted.to());
      else shift(cues.ofInnerSentence(role, ahead, at, end), at);
      at = end;
    }
  }

  private @Nullable Heading lead(int p, int from, int firstEnd, int to) {
    Heading dashed = Headings.dashed(text, from, to);
    if (dashed != null) return dashed;
    Heading counted = counted(from, firstEnd, to);
    if (counted != null) return counted;
    if (isLast(p) && cues.isClosing(from, to)) return null;
    if (!cues.takesLeads(role) || cues.isShiftWord(role, ahead, from, firstEnd, to)) return null;
    return Headings.lead(text, from, firstEnd, to, leadBefore || leadAfter(p), words);
  }

  /** A list of shortcomings has no headings, however each is explained. */
  private @Nullable Heading counted(int from, int sentenceTo, int to) {
    return role == SectionRole.PROBLEMS
        ? null
        : Headings.counted(text, from, sentenceTo, to, words);
  }

  /**
   * Whether another section of the same chapter follows: the first where there was none yet, one
   * further on where there was.
   */
  private boolean chapterGoesOn(int p) {
    if (!underOne) return false;
    for (int next = p + 1; 2 * next < paragraphs.length; next++) {
      int from = paragraphs[2 * next];
      int to = paragraphs[2 * next + 1];
      Heading heading = Headings.numbered(text, from, to, words);
      if (heading == null) heading = Headings.unnumbered(text, from, to, words);
      if (heading != null)
        return heading.rank() > 1 && deep != Headings.beginsSeries(text, heading, words);
    }
    return false;
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
    role = next;
    ahead |= RoleCues.looksAhead(next);
    Section last = sections.isEmpty() ? null : sections.getLast();
    // Nothing but the heading stands before: the stretch is the heading's own.
    boolean heading =
        last != null && (last.kind() == SectionKind.SECTION || last.kind() == SectionKind.REPORT);
    if (last != null && heading && last.bodyFrom() >= at - 1) {
      sections.set(sections.size() - 1, last.withRole(next));
      return;
    }
    add(SectionKind.SHIFT, null, at, Math.min(at + SHIFT_TEXT, text.length));
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

  private void add(SectionKind kind, @Nullable Integer level, int from, int to) {
    int bodyFrom = kind == SectionKind.SHIFT ? from : to;
    sections.add(
        new Section(
            start(from),
            end(to),
            from,
            bodyFrom,
            to,
            kind,
            level,
            numberOf(kind, from, to),
            document.stored().substring(start(from), end(to)),
            role,
            report));
  }

  private String numberOf(SectionKind kind, int from, int to) {
    if (kind != SectionKind.SECTION) return "";
    Heading heading = Headings.numbered(text, from, to, words);
    return heading == null || heading.numberTo() == heading.from()
        ? ""
        : document.stored().substring(start(from), end(heading.numberTo())).strip();
  }

  /** The sections, each reaching to where the next begins. */
  private List<Section> closed(int to) {
    List<Section> closed = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      Section s = sections.get(i);
      int end = i + 1 < sections.size() ? sections.get(i + 1).from() : to;
      closed.add(s.endingAt(end));
    }
    return closed;
  }

  private int start(int mended) {
    return document.offsets().start(mended);
  }

  private int end(int mended) {
    return document.offsets().end(mended);
  }
}
