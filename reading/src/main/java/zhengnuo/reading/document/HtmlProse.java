package zhengnuo.reading.document;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** How much running text and how much link text each element of a page holds, counted once. */
final class HtmlProse {
  private static final class Count {
    int prose;
    int characters;
    int linked;
    int links;
  }

  private final Map<Node, Count> counts = new IdentityHashMap<>();

  private HtmlProse() {}

  static HtmlProse of(Element root) {
    var prose = new HtmlProse();
    root.traverse(
        new NodeVisitor() {
          private int link;

          @Override
          public void head(Node node, int depth) {
            if (node.nodeName().equals("a")) link++;
            var count = new Count();
            prose.counts.put(node, count);
            if (node instanceof TextNode text) prose.count(text.getWholeText(), link > 0, count);
          }

          @Override
          public void tail(Node node, int depth) {
            if (node.nodeName().equals("a")) link--;
            Node above = node.parent();
            Count own = prose.counts.get(node);
            Count to = above == null ? null : prose.counts.get(above);
            if (own == null || to == null) return;
            to.prose += own.prose;
            to.characters += own.characters;
            to.linked += own.linked;
            to.links += own.links + (node.nodeName().equals("a") ? 1 : 0);
          }
        });
    return prose;
  }

  private void count(String words, boolean linked, Count to) {
    boolean stop = words.indexOf('。') >= 0;
    int seen = 0;
    for (int i = 0; i < words.length(); i++) if (words.charAt(i) > ' ') seen++;
    to.characters = seen;
    if (linked) to.linked = seen;
    else if (stop) to.prose = words.length();
  }

  /** Characters of text outside links, in text that holds a full stop. */
  int prose(Element element) {
    Count count = counts.get(element);
    return count == null ? 0 : count.prose;
  }

  int characters(Element element) {
    Count count = counts.get(element);
    return count == null ? 0 : count.characters;
  }

  /** Whether an element is a list of links: navigation, related pages, sharing. */
  boolean linked(Element element) {
    Count count = counts.get(element);
    return count != null
        && count.links > 1
        && count.prose == 0
        && count.linked * 2L >= count.characters;
  }

  /** The smallest block that holds nearly all of the running text. */
  Element article(Element body) {
    Element here = body;
    int all = prose(here);
    while (true) {
      @Nullable Element next = null;
      for (Element child : here.children())
        if (prose(child) * 10L >= all * 9L && all > 0) next = child;
      // A paragraph, or a row of a table, is no article by itself.
      if (next == null || next.normalName().equals("p") || next.normalName().equals("tr"))
        return here;
      here = next;
    }
  }
}
