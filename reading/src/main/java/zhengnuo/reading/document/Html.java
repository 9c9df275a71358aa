package zhengnuo.reading.document;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A web page's article without what stands around it. The article is the smallest block that holds
 * nearly all of the page's running text outside links. Nothing is run and nothing fetched.
 */
final class Html {
  private static final String NO_TEXT =
      "script,style,noscript,template,iframe,object,svg,nav,footer,aside,form,button,select,head,[hidden],"
          + "[style~=(?i)display\\s*:\\s*none],[aria-hidden=true]";

  private Html() {}

  static Extract read(String source) throws Unreadable {
    org.jsoup.nodes.Document page = Jsoup.parse(source);
    String title = page.title();
    page.select(NO_TEXT).remove();
    var extract = new Extract();
    Element article = article(page.body());
    Element heading = page.selectFirst("h1");
    boolean inside = heading != null && (heading == article || heading.parents().contains(article));
    String name = heading != null ? heading.text() : beforeSite(title);
    if (!inside && !name.isBlank() && !article.text().startsWith(name)) extract.line("标题", name);
    lines(article, extract);
    if (continued(page)) extract.notes.add("网页还有下一页，只读了这一页。请把各页都存下来一起上传。");
    return extract;
  }

  /** Page titles end with the site's name. */
  private static String beforeSite(String title) {
    for (int i = 4; i < title.length(); i++) {
      char c = title.charAt(i);
      if (c == '_' || c == '|' || c == '-' || c == '—') return title.substring(0, i).strip();
    }
    return title.strip();
  }

  private static Element article(Element body) {
    Element here = body;
    int all = prose(here);
    while (true) {
      @Nullable Element next = null;
      for (Element child : here.children())
        if (prose(child) * 10L >= all * 9L && all > 0) next = child;
      if (next == null || next.isBlock() && next.normalName().equals("p")) return here;
      here = next;
    }
  }

  /** Characters of text outside links, in text that holds a full stop. */
  private static int prose(Element element) {
    int[] sum = {0};
    element.traverse(
        (NodeVisitor)
            (node, depth) -> {
              if (!(node instanceof TextNode text)) return;
              String words = text.getWholeText();
              if (words.indexOf('。') < 0) return;
              Node parent = text.parent();
              if (parent != null && parent.nodeName().equals("a")) return;
              sum[0] += words.length();
            });
    return sum[0];
  }

  private static boolean continued(org.jsoup.nodes.Document page) {
    var next = PageWords.bundled().of("continued");
    for (Element link : page.select("a[href]")) {
      char[] words = link.text().strip().toCharArray();
      if (next.longest(words, 0, words.length) >= 0) return true;
    }
    return false;
  }

  private static void lines(Element article, Extract extract) throws Unreadable {
    var lines = new Lined();
    article.traverse(lines);
    lines.end();
    int n = 0;
    for (String line : lines.done) extract.line("第%d段".formatted(++n), line);
  }

  /** One line for each block; white space of the source is no text. */
  private static final class Lined implements NodeVisitor {
    private final List<String> done = new java.util.ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) add(text.getWholeText());
      else if (node.nodeName().equals("br") || block(node)) end();
      else if (cell(node) && !line.isEmpty()) line.append('\t');
    }

    @Override
    public void tail(Node node, int depth) {
      if (block(node)) end();
    }

    private void add(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean white = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
        if (!white) line.append(c == 0 ? '\ufffd' : c);
        else if (!line.isEmpty() && line.charAt(line.length() - 1) > ' ') line.append(' ');
      }
    }

    void end() {
      if (!line.toString().isBlank()) done.add(line.toString().stripTrailing());
      line.setLength(0);
    }

    private static boolean cell(Node node) {
      return node.nodeName().equals("td") || node.nodeName().equals("th");
    }

    private static boolean block(Node node) {
      // A cell's paragraphs stay on the row's line.
      if (!(node instanceof Element element) || !element.isBlock() || cell(node)) return false;
      for (Node above = node.parent(); above != null; above = above.parent())
        if (cell(above)) return layout(above);
      return true;
    }

    /** Old pages put the whole article into one cell. */
    private static boolean layout(Node cell) {
      return cell instanceof Element element && element.childrenSize() > 3 && prose(element) > 200;
    }
  }
}
