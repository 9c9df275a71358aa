package zhengnuo.app.ledger.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.access.FieldFault;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.database.Ids;
import zhengnuo.reading.facts.Bound;

/** Commitments that a person cut apart or joined; the old ones stay in the record. */
final class Regrouping {
  private static final int LONGEST_TITLE = 30;
  private static final String BREAKS = "，、；。,;";

  private Regrouping() {}

  /** A piece of a commitment between two punctuation marks: where it begins, and its words. */
  record Piece(int start, String text) {}

  /** The pieces at which a commitment can be cut; the first begins with the span. */
  static List<Piece> pieces(String stored, ReadCommitment row) {
    List<Piece> pieces = new ArrayList<>();
    int from = row.start();
    for (int i = row.start(); i <= row.end(); i++) {
      boolean last = i == row.end();
      if (!last && BREAKS.indexOf(stored.charAt(i)) < 0) continue;
      if (i > from) pieces.add(new Piece(from, stored.substring(from, i)));
      from = i + 1;
    }
    return pieces;
  }

  static List<ReadCommitment> split(
      ReadReport read, ReadCommitment row, List<Integer> cuts, String name, Instant at) {
    TreeSet<Integer> starts = new TreeSet<>();
    for (Piece piece : pieces(read.report.stored(), row)) starts.add(piece.start());
    TreeSet<Integer> chosen = new TreeSet<>(cuts);
    chosen.remove(row.start());
    if (chosen.isEmpty() || !starts.containsAll(chosen))
      throw new Rejected(List.of(new FieldFault("cut", "选择从哪里断开，至少一处")));
    List<ReadCommitment> parts = new ArrayList<>();
    int from = row.start();
    int n = next(read);
    for (int cut : chosen) {
      parts.add(part(read, row, n++, from, cut, name, at));
      from = cut;
    }
    parts.add(part(read, row, n, from, row.end(), name, at));
    return parts;
  }

  /** The commitment before this one in the text that still stands. */
  static ReadCommitment before(ReadReport read, ReadCommitment row) {
    ReadCommitment before = null;
    for (ReadRow one : read.rows())
      if (one instanceof ReadCommitment other
          && other.standing().state().stands()
          && other.start() < row.start()) before = other;
    if (before == null) throw new Rejected(List.of(new FieldFault("key", "这是第一条承诺，前面没有可以并入的")));
    return before;
  }

  static ReadCommitment merged(
      ReadReport read, ReadCommitment before, ReadCommitment row, String name, Instant at) {
    return made(
        read,
        before,
        next(read),
        before.start(),
        Math.max(before.end(), row.end()),
        before.titleInForce(),
        List.of(before.id(), row.id()),
        name,
        at);
  }

  private static ReadCommitment part(
      ReadReport read, ReadCommitment row, int n, int from, int to, String name, Instant at) {
    String stored = read.report.stored();
    int end = to;
    while (end > from + 1 && BREAKS.indexOf(stored.charAt(end - 1)) >= 0) end--;
    return made(
        read, row, n, from, end, title(stored.substring(from, end)), List.of(row.id()), name, at);
  }

  /** The words of a span as a title: one line, short enough for a row. */
  static String title(String text) {
    String line = text.replaceAll("\\s+", "");
    return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1) + "…";
  }

  private static ReadCommitment made(
      ReadReport read,
      ReadCommitment like,
      int n,
      int start,
      int end,
      String title,
      List<UUID> from,
      String name,
      Instant at) {
    ReadFact figure = firstFigure(read, start, end);
    return new ReadCommitment(
        Ids.next(),
        n,
        like.section(),
        start,
        end,
        read.report.stored().substring(start, end),
        title,
        like.verb(),
        like.object(),
        like.deadlineInForce().isEmpty() ? null : like.deadlineInForce(),
        like.firmnessInForce(),
        like.support(),
        figure != null || like.measurable(),
        like.beneficiaries(),
        target(figure),
        figure == null ? "" : figure.text(),
        figure == null ? "" : figure.unit(),
        figure == null ? Bound.EXACT : figure.bound(),
        figure == null ? null : figure.measure(),
        "",
        from,
        Standing.madeBy(name, at));
  }

  static @Nullable BigDecimal target(@Nullable ReadFact figure) {
    return figure == null ? null : figure.high();
  }

  static @Nullable ReadFact firstFigure(ReadReport read, int start, int end) {
    ReadFact first = null;
    for (ReadFact fact : read.facts)
      if (fact.standing().state().stands()
          && fact.start() >= start
          && fact.end() <= end
          && (first == null || fact.start() < first.start())) first = fact;
    return first;
  }

  static int next(ReadReport read) {
    int highest = 0;
    for (ReadCommitment row : read.commitments) highest = Math.max(highest, row.n());
    return highest + 1;
  }
}
