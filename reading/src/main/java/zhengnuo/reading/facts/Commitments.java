package zhengnuo.reading.facts;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.outline.Outline;
import zhengnuo.reading.outline.SectionRole;

/**
 * The stage of commitments: document, outline and facts in, promised actions out, in text order
 * with spans that do not overlap.
 *
 * <p>Only numbers are kept; a {@link Commitment} with its words is made anew each time it is asked
 * for. Who needs no words asks for spans and flags by index. Immutable.
 */
public final class Commitments extends AbstractList<Commitment> implements RandomAccess {
  private final Document document;
  private final PromiseWords words;
  private final PeopleServed people;
  private final PromiseRows rows;
  private final List<String> explanations;

  private Commitments(
      Document document, Lexicon lexicon, PromiseRows rows, List<String> explanations) {
    this.document = document;
    words = PromiseWords.of(lexicon);
    people = PeopleServed.of(lexicon);
    this.rows = rows;
    this.explanations = explanations;
  }

  /**
   * @param facts of the same document, in text order
   * @param explain whether each commitment says which rule gave its fields
   */
  public static Commitments of(
      Document document, Outline outline, Facts facts, Lexicon lexicon, boolean explain) {
    List<String> explanations = explain ? new ArrayList<>() : List.of();
    PromiseRows rows =
        new PromiseReader(document.mended(), outline, facts, lexicon, explain ? explanations : null)
            .read();
    return new Commitments(document, lexicon, rows, explanations);
  }

  @Override
  public int size() {
    return rows.size();
  }

  /** Where the span begins in the mended text. */
  public int from(int index) {
    return rows.get(index, PromiseRows.FROM);
  }

  /** Where the span ends in the mended text. */
  public int to(int index) {
    return rows.get(index, PromiseRows.TO);
  }

  public Firmness firmness(int index) {
    return rows.firmness(index);
  }

  public boolean measurable(int index) {
    return rows.measurable(index);
  }

  public boolean hasDeadline(int index) {
    return rows.get(index, PromiseRows.DEADLINE_FROM) >= 0;
  }

  public SectionRole role(int index) {
    return rows.role(index);
  }

  @Override
  public Commitment get(int index) {
    if (index < 0 || index >= rows.size()) throw new IndexOutOfBoundsException(index);
    char[] text = document.mended();
    int from = from(index);
    int to = to(index);
    int verbFrom = rows.get(index, PromiseRows.VERB_FROM);
    int start = document.offsets().start(from);
    int end = document.offsets().end(to);
    return new Commitment(
        start,
        end,
        from,
        to,
        document.stored(start, end),
        title(index, text),
        verbFrom < 0 ? "" : new String(text, verbFrom, rows.verbTo(index) - verbFrom),
        object(index, text),
        deadline(index, text),
        firmness(index),
        measurable(index),
        rows.support(index),
        people.in(text, from, to),
        facts(index),
        role(index),
        explanations.isEmpty() ? "" : explanations.get(index));
  }

  private List<Integer> facts(int index) {
    List<Integer> facts = new ArrayList<>();
    int to = rows.get(index, PromiseRows.FACT_TO);
    for (int at = rows.get(index, PromiseRows.FACT_FROM); at < to; at++) facts.add(at);
    return List.copyOf(facts);
  }

  private String title(int index, char[] text) {
    return new PromiseTitles(new PromiseText(text, words))
        .of(
            rows.get(index, PromiseRows.TITLE_FROM),
            rows.get(index, PromiseRows.TITLE_TO),
            rows.get(index, PromiseRows.VERB_FROM),
            rows.get(index, PromiseRows.DEADLINE_FROM),
            rows.deadlineTo(index));
  }

  /** What the verb is done to: what follows it, or what stands before it. */
  private String object(int index, char[] text) {
    int from = rows.get(index, PromiseRows.HEAD);
    int to = rows.get(index, PromiseRows.TITLE_TO);
    int verbFrom = rows.get(index, PromiseRows.VERB_FROM);
    if (verbFrom > from) {
      to = verbFrom;
      if (text[from] == words.towards) from++;
    } else if (verbFrom == from) {
      from = rows.verbTo(index);
    }
    return new String(text, from, to - from).strip();
  }

  private @Nullable String deadline(int index, char[] text) {
    int from = rows.get(index, PromiseRows.DEADLINE_FROM);
    return from < 0 ? null : new String(text, from, rows.deadlineTo(index) - from);
  }
}
