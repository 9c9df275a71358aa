package zhengnuo.app.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.Reading;
import zhengnuo.reading.document.Unreadable;

/** Columns for the eye; a hanzi is two wide. Long cells are cut on a terminal alone. */
final class TablePrinter implements Printer {
  private static final int WIDEST = 40;

  private final PrintStream out;
  private final boolean cut;

  TablePrinter(PrintStream out, boolean terminal) {
    this.out = out;
    cut = terminal;
  }

  @Override
  public void read(@Nullable String file, Reading reading, Listing listing) {
    if (file != null) out.println(plain(file));
    if (listing.rows().isEmpty()) {
      out.println("（没有）");
      return;
    }
    List<Integer> shown = listing.shown();
    List<String[]> lines = new ArrayList<>();
    String[] heads = new String[shown.size()];
    for (int i = 0; i < heads.length; i++) heads[i] = listing.heads().get(shown.get(i));
    lines.add(heads);
    for (@Nullable Object[] row : listing.rows()) {
      String[] cells = new String[heads.length];
      for (int i = 0; i < cells.length; i++) cells[i] = shown(row[shown.get(i)]);
      lines.add(cells);
    }
    int[] widths = new int[heads.length];
    for (String[] line : lines)
      for (int i = 0; i < widths.length; i++) widths[i] = Math.max(widths[i], width(line[i]));
    var text = new StringBuilder();
    for (String[] line : lines) {
      for (int i = 0; i < line.length; i++) {
        text.append(line[i]);
        if (i + 1 < line.length) text.repeat(' ', widths[i] - width(line[i]) + 2);
      }
      text.append(System.lineSeparator());
    }
    out.print(text);
  }

  @Override
  public void refused(String file, Unreadable refusal) {
    out.println(
        "%s%n%s %s（%s）".formatted(plain(file), refusal.what(), refusal.remedy(), refusal.code()));
  }

  /** A file's name without what would move the cursor or turn the line's direction. */
  private static String plain(String name) {
    var plain = new StringBuilder();
    name.codePoints()
        .forEach(c -> {
          int type = Character.getType(c);
          boolean mark = type == Character.CONTROL || type == Character.FORMAT;
          plain.appendCodePoint(mark ? '\ufffd' : c);
        });
    return plain.toString();
  }

  private String shown(@Nullable Object value) {
    if (value instanceof Boolean yes) return yes ? "是" : "否";
    String text = Printer.text(value);
    var line = new StringBuilder();
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < ' ' || c == 0x7f) c = ' '; // no file may move the cursor
      width += width(c);
      if (cut && width > WIDEST) return line.append('…').toString();
      line.appendCodePoint(c);
    }
    return line.toString();
  }

  static int width(String text) {
    return text.codePoints().map(TablePrinter::width).sum();
  }

  /** East Asian Width (Unicode annex 11), in the ranges that reports use. */
  private static int width(int c) {
    boolean wide =
        c >= 0x1100 && c <= 0x115f
            || c >= 0x2e80 && c <= 0xa4cf
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xfe30 && c <= 0xfe6f
            || c >= 0xff00 && c <= 0xff60
            || c >= 0xffe0 && c <= 0xffe6
            || c >= 0x20000 && c <= 0x3fffd
            || c == '“'
            || c == '”'
            || c == '—'
            || c == '…'
            || c == '‘'
            || c == '’';
    return wide ? 2 : 1;
  }
}
