package zhengnuo.reading.document;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** A web page's article without what stands around it. Nothing is run and nothing fetched. */
final class Html {
  private static final String NO_TEXT =
      "script,style,noscript,template,iframe,object,svg,nav,footer,aside,button,select,textarea,head";
  private static final String HIDDEN =
      "[hidden],[style~=(?i)display\\s*:\\s*none],[style~=(?i)visibility\\s*:\\s*hidden],"
          + "[style~=(?i)font-size\\s*:\\s*0(?![.\\d])]";

  /** Prose outside the article of fewer characters is a site's imprint or a greeting. */
  private static final int LEFT_OUT = 60;

  /** An article that has its title within so many characters needs none put before it. */
  private static final int TITLE_WITHIN = 500;

  private Html() {}

  static Extract read(String source) throws Unreadable {
    Document page = Jsoup.parse(source);
    String title = title(page);
    page.select(NO_TEXT).remove();
    var extract = new Extract();
    int hidden = dropHidden(page);
    HtmlProse prose = HtmlProse.of(page.body());
    Element article = prose.article(page.body());
    @Nullable Element heading = page.selectFirst("h1");
    String name = title.isEmpty() && heading != null ? heading.text() : title;
    String begins = article.text();
    begins = begins.substring(0, Math.min(begins.length(), TITLE_WITHIN));
    if (!name.isBlank() && !begins.contains(name)) extract.line("标题", name);
    HtmlLines.of(article, prose, extract);
    int outside = prose.prose(page.body()) - prose.prose(article);
    if (outside >= LEFT_OUT) extract.note(outside, "网页正文以外还有%s字（栏目、链接等），没有读取。");
    extract.note(hidden, "网页里有%s个隐藏字，没有读取。");
    if (continued(page)) extract.notes.add("网页还有下一页，只读了这一页。请把各页都存下来一起上传。");
    return extract;
  }

  /** Government sites name the article in a field of its own; other titles end with the site's. */
  private static String title(Document page) {
    @Nullable Element field = page.selectFirst("meta[name=ArticleTitle]");
    if (field != null && !field.attr("content").isBlank()) return field.attr("content").strip();
    @Nullable Element heading = page.selectFirst("h1");
    if (heading != null && !heading.text().isBlank()) return heading.text();
    String title = page.title();
    for (int i = 4; i < title.length(); i++) {
      char c = title.charAt(i);
      if (c == '_' || c == '|' || c == '-' || c == '—') return title.substring(0, i).strip();
    }
    return title.strip();
  }

  /**
   * Takes hidden words away, unless nothing else is there: some pages show their text by script.
   */
  private static int dropHidden(Document page) {
    Elements hidden = page.select(HIDDEN);
    int visible = HtmlProse.of(page.body()).prose(page.body());
    int covered = 0;
    for (Element element : hidden) covered += HtmlProse.of(element).prose(element);
    if (covered > 0 && covered >= visible) return 0;
    int characters = 0;
    for (Element element : hidden)
      if (element.parent() != null) characters += element.text().length();
    hidden.remove();
    return characters;
  }

  private static boolean continued(Document page) {
    var next = PageWords.bundled().of("continued");
    for (Element link : page.select("a[href]")) {
      char[] words = link.text().strip().toCharArray();
      if (next.longest(words, 0, words.length) >= 0) return true;
    }
    return false;
  }
}
