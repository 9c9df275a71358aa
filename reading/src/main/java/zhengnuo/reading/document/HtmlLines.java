package zhengnuo.reading.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The lines of an article: one for each block and each row of a table. */
final class HtmlLines implements NodeFilter {
  private final HtmlProse prose;
  private final List<String> done = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final Deque<HtmlList> lists = new ArrayDeque<>();
  private int preformatted;

  /** Stands before the next words: an item's number. */
  private String number = "";

  private HtmlLines(HtmlProse prose) {
    this.prose = prose;
  }

  static void of(Element article, HtmlProse prose, Extract to) throws Unreadable {
    int number = 0;
    for (String line : lines(article, prose)) to.line("第" + ++number + "段", line);
  }

  private static List<String> lines(Element root, HtmlProse prose) {
    var lines = new HtmlLines(prose);
    NodeTraversor.filter(lines, root);
    lines.end();
    return lines.done;
  }

  /** What stands in a cell, as one line. */
  static String joined(Element cell, HtmlProse prose) {
    var lines = new HtmlLines(prose);
    for (Node child : cell.childNodes()) NodeTraversor.filter(lines, child);
    lines.end();
    return String.join(" ", lines.done);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      add(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) return FilterResult.CONTINUE;
    if (depth > 0 && prose.linked(element)) return FilterResult.SKIP_ENTIRELY;
    switch (element.normalName()) {
      case "br" -> end();
      case "pre" -> preformatted++;
      case "ol", "ul" -> lists.push(new HtmlList(element));
      case "table" -> {
        HtmlTable table = HtmlTable.of(element, prose);
        if (table == null) break;
        end();
        done.addAll(table.lines());
        return FilterResult.SKIP_ENTIRELY;
      }
      case "rt", "rp" -> {
        return FilterResult.SKIP_ENTIRELY;
      }
      default -> {}
    }
    if (element.isBlock()) end();
    HtmlList list = lists.peek();
    if (list != null && element.normalName().equals("li")) number = list.next(element);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) return FilterResult.CONTINUE;
    if (element.isBlock()) end();
    switch (element.normalName()) {
      case "pre" -> preformatted--;
      case "ol", "ul" -> lists.poll();
      default -> {}
    }
    return FilterResult.CONTINUE;
  }

  /** White space of the source is no text, but where it stands as it was typed. */
  private void add(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean white = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
      if (preformatted > 0 && c == '\n') end();
      else if (preformatted > 0 && c == '\t') line.append(c);
      else if (!white) {
        line.append(number).append(c == 0 ? '\ufffd' : c);
        number = "";
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) > ' ') line.append(' ');
    }
  }

  private void end() {
    String words = line.toString().stripTrailing();
    line.setLength(0);
    if (!words.isBlank()) done.add(words);
  }
}
