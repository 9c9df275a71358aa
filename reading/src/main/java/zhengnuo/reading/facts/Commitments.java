package zhengnuo.reading.facts;

import java.util.ArrayList;
import java.util.List;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.facts.PromiseWords.VerbKind;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.outline.Outline;
import zhengnuo.reading.outline.Section;
import zhengnuo.reading.outline.SectionRole;

/** The stage of commitments: document, outline and facts in, promised actions out. */
public final class Commitments {
  private static final String PARTS = "；;。\n!！?？";
  private static final String COLONS = "：:";

  private final Document document;
  private final char[] text;
  private final PromiseWords words;
  private final PromiseTags tags;
  private final PromiseTitles titles;
  private final List<Fact> facts;
  private final boolean explain;
  private final List<Commitment> commitments = new ArrayList<>();
  private int fact;

  private Commitments(Document document, List<Fact> facts, Lexicon lexicon, boolean explain) {
    this.document = document;
    this.facts = facts;
    this.explain = explain;
    text = document.mended();
    words = PromiseWords.of(lexicon);
    tags = new PromiseTags(text, words, DeadlinePatterns.of(lexicon));
    titles = new PromiseTitles(text, lexicon);
  }

  /**
   * @param facts of the same document, in text order
   * @param explain whether each commitment says which rule gave its fields
   * @return in text order, spans do not overlap
   */
  public static List<Commitment> of(
      Document document, Outline outline, List<Fact> facts, Lexicon lexicon, boolean explain) {
    Commitments reading = new Commitments(document, facts, lexicon, explain);
    reading.read(outline);
    return reading.commitments;
  }

  private void read(Outline outline) {
    int[] sentences = outline.sentences();
    for (int i = 0; i + 1 < sentences.length; i += 2) {
      Section section = outline.at(sentences[i]);
      if (section == null || !PromiseStretches.promises(section.role())) continue;
      int from = Math.max(sentences[i], section.bodyFrom());
      if (from >= sentences[i + 1] || PromiseStretches.introduces(outline, section)) continue;
      sentence(from, sentences[i + 1], section.role());
    }
  }

  private void sentence(int from, int to, SectionRole role) {
    int[] cuts = PromiseCuts.of(text, from, to, words);
    List<PromiseClause> clauses = new ArrayList<>();
    for (int i = 0; i < cuts.length; i += 2) {
      boolean opens = i == 0 || between(cuts[i - 1], cuts[i], PARTS);
      boolean header = cuts[i + 1] < to && COLONS.indexOf(text[cuts[i + 1]]) >= 0;
      clauses.add(tags.tag(cuts[i], cuts[i + 1], opens, header, role));
    }
    for (PromiseGroup group : PromiseGroups.of(clauses, role, text, words)) {
      List<Integer> inside = factsIn(group);
      boolean guiding = role == SectionRole.REQUIREMENTS;
      if (guiding && (group.first().figure != PromiseFigures.LEVEL || !holdsDigits(inside)))
        continue;
      commitments.add(commitment(group, role, inside));
    }
  }

  private boolean between(int from, int to, String marks) {
    for (int i = from; i < to; i++) {
      if (marks.indexOf(text[i]) >= 0) return true;
    }
    return false;
  }

  private Commitment commitment(PromiseGroup group, SectionRole role, List<Integer> inside) {
    PromiseClause first = group.first();
    int start = document.offsets().start(group.from);
    int end = document.offsets().end(group.to);
    String verb = tags.verb(first);
    Firmness firmness = group.firmness(text, words);
    return new Commitment(
        start,
        end,
        group.from,
        group.to,
        document.stored().substring(start, end),
        titles.of(group),
        verb == null ? "" : verb,
        verb == null
            ? new String(text, first.head, first.to - first.head)
            : new String(text, first.verbTo, first.to - first.verbTo).strip(),
        group.hasDeadline()
            ? new String(text, group.deadlineFrom, group.deadlineTo - group.deadlineFrom)
            : null,
        firmness,
        group.measurable(text, words),
        firmness == Firmness.ADVANCE && first.verb == VerbKind.SUPPORT,
        "",
        inside,
        role,
        explain ? PromiseReasons.of(group, first) : "");
  }

  private boolean holdsDigits(List<Integer> inside) {
    for (int at : inside) if (facts.get(at).n() >= 0) return true;
    return false;
  }

  private List<Integer> factsIn(PromiseGroup group) {
    while (fact < facts.size() && facts.get(fact).from() < group.from) fact++;
    List<Integer> inside = new ArrayList<>();
    while (fact < facts.size() && facts.get(fact).to() <= group.to) inside.add(fact++);
    return List.copyOf(inside);
  }
}
