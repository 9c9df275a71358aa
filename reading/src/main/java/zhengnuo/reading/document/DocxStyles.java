package zhengnuo.reading.document;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the styles of a Word file say of its text: lists, contents tables, hidden words. */
final class DocxStyles {
  /** Styles may be based on one another in a ring. */
  private static final int LONGEST_CHAIN = 20;

  /** What a style says, nulls and -1 where it is silent. */
  private static final class Style {
    String name = "";
    @Nullable String list;
    int level = -1;
    @Nullable Boolean hidden;
    @Nullable String base;
  }

  /**
   * The list that a style brings.
   *
   * @param style that names the list, maybe one that the paragraph's is based on
   * @param level as written there, -1 if it is not
   */
  record Listed(String list, String style, int level) {}

  private final Map<String, Style> styles = new HashMap<>();

  /** The style of paragraphs that name none. */
  private @Nullable String standard;

  DocxStyles(Zip zip, String folder) throws Unreadable {
    String part = folder + "styles.xml";
    InputStream in = zip.open(part);
    if (in == null) return;
    try (var xml = new Xml(in, part)) {
      read(xml);
    }
  }

  private void read(Xml xml) throws Unreadable {
    var style = new Style();
    for (int event = xml.next(); event != Xml.END_DOCUMENT; event = xml.next()) {
      if (event != Xml.START_ELEMENT) continue;
      switch (xml.name()) {
        case "latentStyles", "docDefaults", "tblStylePr", "pPrChange", "rPrChange" -> xml.skip();
        case "style" -> {
          style = new Style();
          String id = Objects.requireNonNullElse(xml.attribute("styleId"), "");
          styles.put(id, style);
          String standing = xml.attribute("default");
          if ("paragraph".equals(xml.attribute("type")) && standing != null && xml.on("default"))
            standard = id;
        }
        case "name" -> style.name = Objects.requireNonNullElse(xml.attribute("val"), "");
        case "basedOn" -> style.base = xml.attribute("val");
        case "numId" -> style.list = xml.attribute("val");
        case "ilvl" -> style.level = xml.number("val", -1);
        case "vanish" -> style.hidden = xml.on("val");
        default -> {}
      }
    }
  }

  private @Nullable Style style(@Nullable String id) {
    return id == null ? null : styles.get(id);
  }

  /** Whether a paragraph of this style is a line of a contents table. */
  boolean contents(@Nullable String id) {
    Style style = style(id);
    return style != null && style.name.regionMatches(true, 0, "toc ", 0, 4);
  }

  /** Whether words of this style are hidden; null where it does not say. */
  @Nullable Boolean hidden(@Nullable String id) {
    Style style = style(id);
    for (int steps = 0; style != null && steps < LONGEST_CHAIN; steps++) {
      if (style.hidden != null) return style.hidden;
      style = style(style.base);
    }
    return null;
  }

  @Nullable Listed list(@Nullable String paragraphStyle) {
    String id = paragraphStyle == null ? standard : paragraphStyle;
    Style style = style(id);
    for (int steps = 0; style != null && id != null && steps < LONGEST_CHAIN; steps++) {
      if (style.list != null) return new Listed(style.list, id, style.level);
      id = style.base;
      style = style(id);
    }
    return null;
  }

  /** The list of the very style, for lists that are defined by one. */
  @Nullable String ownList(String id) {
    Style style = style(id);
    return style == null ? null : style.list;
  }
}
