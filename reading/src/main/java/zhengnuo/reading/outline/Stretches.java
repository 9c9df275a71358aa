package zhengnuo.reading.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.document.Document;

/** The sections of one report while it is walked through: each ends where the next begins. */
final class Stretches {
  private static final int SHIFT_TEXT = 10;

  private final Document document;
  private final int report;
  private final List<Section> closed = new ArrayList<>();

  /** The stretch in hand; none where it has no kind. */
  private @Nullable SectionKind kind;

  private @Nullable Integer level;
  private int from;
  private int headTo;
  private int numberTo;
  private SectionRole role = SectionRole.OPENING;

  Stretches(Document document, int report) {
    this.document = document;
    this.report = report;
  }

  int count() {
    return closed.size() + (kind == null ? 0 : 1);
  }

  /**
   * @param headTo after the heading
   * @param numberTo after its number, {@code from} where there is none
   */
  void heading(SectionKind kind, int level, int from, int headTo, int numberTo, SectionRole role) {
    begin(kind, level, from, headTo, numberTo, role);
  }

  void shift(int at, SectionRole role) {
    // Nothing but the heading stands before: the stretch is the heading's own.
    boolean headed = kind == SectionKind.SECTION || kind == SectionKind.REPORT;
    if (headed && headTo >= at - 1) this.role = role;
    else
      begin(
          SectionKind.SHIFT,
          null,
          at,
          Math.min(at + SHIFT_TEXT, document.mended().length),
          at,
          role);
  }

  /** All of them, the last reaching to {@code to}. */
  List<Section> endingAt(int to) {
    close(to);
    return closed;
  }

  private void begin(
      SectionKind kind,
      @Nullable Integer level,
      int from,
      int headTo,
      int numberTo,
      SectionRole role) {
    close(from);
    this.kind = kind;
    this.level = level;
    this.from = from;
    this.headTo = headTo;
    this.numberTo = numberTo;
    this.role = role;
  }

  private void close(int to) {
    if (kind == null) return;
    int start = document.offsets().start(from);
    int end = document.offsets().end(headTo);
    closed.add(
        new Section(
            start,
            end,
            from,
            kind == SectionKind.SHIFT ? from : headTo,
            to,
            kind,
            level,
            numberTo == from
                ? ""
                : document.stored(start, document.offsets().end(numberTo)).strip(),
            document.stored(start, end),
            role,
            report));
    kind = null;
  }
}
