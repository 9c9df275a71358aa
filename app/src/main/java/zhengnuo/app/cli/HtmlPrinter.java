package zhengnuo.app.cli;

import java.io.PrintStream;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.Reading;
import zhengnuo.reading.document.Unreadable;
import zhengnuo.reading.facts.Commitment;
import zhengnuo.reading.facts.Fact;

/**
 * A page that needs nothing beside it: the source with facts and commitments marked, then the rows.
 */
final class HtmlPrinter implements Printer {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="zh-CN"><head><meta charset="utf-8"><title>政诺：报告读取结果</title>
      <style>
      body{margin:24px auto;max-width:1200px;padding:0 24px;color:#1b1f24;font:16px/27px "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
      h1{font-size:26px;line-height:36px}
      pre{font:inherit;font-size:17px;line-height:32px;white-space:pre-wrap;max-width:38em}
      .f{border-bottom:1.5px solid #1a4f8b}.c{border-bottom:2px dotted #7391b8;padding-bottom:4px}
      .f.c{border-bottom-style:double}
      table{border-collapse:collapse;font-size:15px;line-height:22px}
      th,td{text-align:left;vertical-align:top;padding:4px 12px 4px 0;border-bottom:1px solid #d5dae0}
      .e{color:#a61b1b}
      </style></head><body>
      """;

  private final PrintStream out;
  private boolean begun;

  HtmlPrinter(PrintStream out) {
    this.out = out;
  }

  @Override
  public void read(@Nullable String file, Reading reading, Listing listing) {
    begin();
    var page = new StringBuilder();
    escaped(page.append("<h1>"), file == null ? reading.document().name() : file);
    page.append("</h1>\n<p>单线为数据，点线为承诺，两者重合处为双线。</p>\n<pre>");
    source(page, reading);
    page.append("</pre>\n<table><thead><tr>");
    for (String head : listing.heads()) escaped(page.append("<th>"), head).append("</th>");
    page.append("</tr></thead><tbody>\n");
    for (@Nullable Object[] row : listing.rows()) {
      page.append("<tr>");
      for (Object cell : row) escaped(page.append("<td>"), Printer.text(cell)).append("</td>");
      page.append("</tr>\n");
    }
    out.print(page.append("</tbody></table>\n"));
  }

  @Override
  public void refused(String file, Unreadable refusal) {
    begin();
    var page = new StringBuilder();
    escaped(page.append("<h1>"), file).append("</h1>\n<p class=\"e\">");
    escaped(page, "%s %s（%s）".formatted(refusal.what(), refusal.remedy(), refusal.code()));
    out.print(page.append("</p>\n"));
  }

  @Override
  public void end() {
    begin();
    out.print("</body></html>\n");
  }

  private void begin() {
    if (!begun) out.print(HEAD);
    begun = true;
  }

  /** The stored text in runs, cut wherever a span begins or ends, since spans overlap. */
  private static void source(StringBuilder page, Reading reading) {
    String stored = reading.document().stored();
    byte[] marks = new byte[stored.length()];
    var cuts = new TreeSet<Integer>();
    cuts.add(stored.length());
    for (Fact fact : reading.facts()) mark(marks, cuts, fact.start(), fact.end(), 1);
    for (Commitment commitment : reading.commitments())
      mark(marks, cuts, commitment.start(), commitment.end(), 2);
    int from = 0;
    for (int cut : cuts) {
      if (cut == from) continue;
      int mark = marks[from];
      String classes = mark == 3 ? "f c" : mark == 2 ? "c" : "f";
      if (mark != 0) page.append("<span class=\"").append(classes).append("\">");
      escaped(page, stored.substring(from, cut));
      if (mark != 0) page.append("</span>");
      from = cut;
    }
  }

  private static void mark(byte[] marks, TreeSet<Integer> cuts, int start, int end, int mark) {
    for (int i = start; i < end; i++) marks[i] |= (byte) mark;
    cuts.add(start);
    cuts.add(end);
  }

  private static StringBuilder escaped(StringBuilder to, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> to.append("&lt;");
        case '>' -> to.append("&gt;");
        case '&' -> to.append("&amp;");
        case '"' -> to.append("&quot;");
        default -> to.append(c);
      }
    }
    return to;
  }
}
