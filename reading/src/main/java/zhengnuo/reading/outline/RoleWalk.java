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
   * @param to where the report ends in the mended text
   */
  List<Section> sections(boolean titled, int to) {
    int p = 0;
    if (titled) {
      title = document.stored().substring(start(paragraphs[0]), end(paragraphs[1]));
      add(SectionKind.REPORT, 0, paragraphs[0], paragraphs[1]);
      p = 1;
    }
    for (; 2 * p < paragraphs.length; p++) paragraph(p);
    return closed(to);
  }

  private void paragraph(int p) {
    int from = paragraphs[2 * p];
    int to = paragraphs[2 * p + 1];
    Heading heading = Headings.numbered(text, from, to, words);
    if (heading != null) {
      section(heading);
      leadBefore = false;
      if (heading.to() < to) body(p, heading.to(), to);
      return;
    }
    body(p, from, to);
  }

  private void section(Heading heading) {
    int level = heading.rank() == 1 ? 1 : underOne ? 2 : 1;
    if (heading.rank() == 1) underOne = true;
    SectionRole named = words.ofHeading(text, heading.numberTo(), heading.to());
    role = cues.ofSection(named, role, ahead, level, heading.rank(), sections.size() < 2);
    ahead |= RoleCues.looksAhead(role);
    headingIsFresh = level == 1;
    add(SectionKind.SECTION, level, heading.from(), heading.to());
  }

  private void body(int p, int from, int to) {
    int firstEnd = sentenceEnd(from, to);
    boolean atHead = from == paragraphs[2 * p];
    Heading lead = atHead ? lead(p, from, firstEnd, to) : null;
    if (lead == null) {
      SectionRole next =
          cues.ofParagraph(role, ahead, from, to, headingIsFresh, isLast(p), sections.size() < 2);
      shift(next, from);
    } else if (role == SectionRole.OPENING || role == SectionRole.TARGETS) {
      role = ahead ? SectionRole.PLANS : SectionRole.REVIEW;
    }
    leadBefore = lead != null;
    headingIsFresh = false;
    if (lead != null) add(SectionKind.ITEM, 3, lead.from(), lead.to());
    for (int at = firstEnd; at < to; ) {
      int end = sentenceEnd(at, to);
      Heading counted = Headings.counted(text, at, end, to, words);
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
    Heading counted = Headings.counted(text, from, firstEnd, to, words);
    if (counted != null) return counted;
    if (!cues.takesLeads(role) || cues.isShiftWord(role, ahead, from, firstEnd, to)) return null;
    return Headings.lead(text, from, firstEnd, to, leadBefore || leadAfter(p), words);
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
      sections.set(sections.size() - 1, withRole(last, next));
      return;
    }
    add(SectionKind.SHIFT, null, at, Math.min(at + SHIFT_TEXT, text.length));
  }

  private boolean isLast(int p) {
    int total = paragraphs[paragraphs.length - 1] - paragraphs[0];
    return paragraphs[2 * p] - paragraphs[0] > total * 0.9 || 2 * p + 6 >= paragraphs.length;
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
    return heading == null
        ? ""
        : document.stored().substring(start(from), end(heading.numberTo())).strip();
  }

  private static Section withRole(Section section, SectionRole role) {
    return new Section(
        section.start(),
        section.end(),
        section.from(),
        section.bodyFrom(),
        section.to(),
        section.kind(),
        section.level(),
        section.number(),
        section.title(),
        role,
        section.report());
  }

  /** The sections, each reaching to where the next begins. */
  private List<Section> closed(int to) {
    List<Section> closed = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      Section s = sections.get(i);
      int end = i + 1 < sections.size() ? sections.get(i + 1).from() : to;
      closed.add(
          new Section(
              s.start(),
              s.end(),
              s.from(),
              s.bodyFrom(),
              end,
              s.kind(),
              s.level(),
              s.number(),
              s.title(),
              s.role(),
              s.report()));
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
