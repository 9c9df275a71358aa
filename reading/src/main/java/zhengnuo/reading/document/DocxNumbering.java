package zhengnuo.reading.document;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that Word shows before paragraphs and keeps out of their text: 一、 （一） 1. of lists.
 * Sections cannot be told without them.
 */
final class DocxNumbering {
  private static final int LEVELS = 9;

  private static final class Level {
    int start = 1;
    String format = "decimal";
    String text = "";
  }

  /** What a style says: its list, and what it is based on. */
  private static final class Style {
    String name = "";
    @Nullable String list;
    int level;
    @Nullable String base;
  }

  private final Map<String, Level[]> abstracts = new HashMap<>();
  private final Map<String, String> lists = new HashMap<>();
  private final Map<String, Map<Integer, Integer>> starts = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();
  private final Set<String> begun = new HashSet<>();
  private final Map<String, Style> styles = new HashMap<>();
  private final ListNumbers numbers = new ListNumbers();

  DocxNumbering(Zip zip, String folder) throws Unreadable {
    InputStream numbering = zip.open(folder + "numbering.xml");
    if (numbering != null) lists(new Xml(numbering, folder + "numbering.xml"));
    InputStream named = zip.open(folder + "styles.xml");
    if (named != null) styles(new Xml(named, folder + "styles.xml"));
  }

  private void lists(Xml xml) throws Unreadable {
    Level[] levels = new Level[LEVELS];
    @Nullable Level level = null;
    String list = "";
    int override = 0;
    for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
      if (event == END_ELEMENT && xml.name().equals("lvl")) level = null;
      if (event != START_ELEMENT) continue;
      String value = Objects.requireNonNullElse(xml.attribute("val"), "");
      switch (xml.name()) {
        case "abstractNum" -> {
          levels = new Level[LEVELS];
          for (int i = 0; i < LEVELS; i++) levels[i] = new Level();
          abstracts.put(Objects.requireNonNullElse(xml.attribute("abstractNumId"), ""), levels);
        }
        case "lvl" -> level = levels[Math.clamp(xml.number("ilvl", 0), 0, LEVELS - 1)];
        case "start" -> {
          if (level != null) level.start = xml.number("val", 1);
        }
        case "numFmt" -> {
          if (level != null) level.format = value;
        }
        case "lvlText" -> {
          if (level != null) level.text = value;
        }
        case "num" -> {
          list = Objects.requireNonNullElse(xml.attribute("numId"), "");
          levels = new Level[LEVELS];
          for (int i = 0; i < LEVELS; i++) levels[i] = new Level();
        }
        case "abstractNumId" -> lists.put(list, value);
        case "lvlOverride" -> override = xml.number("ilvl", 0);
        case "startOverride" ->
            starts
                .computeIfAbsent(list, any -> new HashMap<>())
                .put(override, xml.number("val", 1));
        default -> {}
      }
    }
  }

  private void styles(Xml xml) throws Unreadable {
    Style style = new Style();
    for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
      if (event != START_ELEMENT) continue;
      switch (xml.name()) {
        case "style" -> {
          style = new Style();
          styles.put(Objects.requireNonNullElse(xml.attribute("styleId"), ""), style);
        }
        case "name" -> style.name = Objects.requireNonNullElse(xml.attribute("val"), "");
        case "basedOn" -> style.base = xml.attribute("val");
        case "numId" -> style.list = xml.attribute("val");
        case "ilvl" -> style.level = xml.number("val", 0);
        default -> {}
      }
    }
  }

  /** Whether a paragraph of this style is a line of a contents table. */
  boolean contents(@Nullable String style) {
    Style known = style == null ? null : styles.get(style);
    return known != null && known.name.startsWith("toc ");
  }

  /**
   * The number before a paragraph, counted on.
   *
   * @param list the paragraph's own list, null if it names none
   * @param level of the list, -1 if it names none
   * @param style of the paragraph, which may bring a list
   */
  String next(@Nullable String list, int level, @Nullable String style) {
    // Styles may be based on one another in a ring.
    for (int steps = 0; list == null && style != null && steps < 20; steps++) {
      Style known = styles.get(style);
      if (known == null) break;
      list = known.list;
      if (list != null && level < 0) level = known.level;
      style = known.base;
    }
    String id = list == null ? null : lists.get(list);
    Level[] levels = id == null ? null : abstracts.get(id);
    if (list == null || id == null || levels == null) return "";
    int at = Math.clamp(level, 0, LEVELS - 1);
    int[] counts = counters.computeIfAbsent(id, any -> new int[LEVELS]);
    Map<Integer, Integer> own = starts.getOrDefault(list, Map.of());
    if (begun.add(list))
      own.forEach((which, start) -> counts[Math.clamp(which, 0, LEVELS - 1)] = 0);
    for (int i = 0; i <= at; i++) {
      int start = own.getOrDefault(i, levels[i].start);
      if (counts[i] == 0) counts[i] = start;
      else if (i == at) counts[i]++;
    }
    for (int i = at + 1; i < LEVELS; i++) counts[i] = 0;
    return shown(levels, counts, at);
  }

  private String shown(Level[] levels, int[] counts, int at) {
    if (levels[at].format.equals("bullet")) return "";
    String pattern = levels[at].text;
    var text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      int which = i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
      if (pattern.charAt(i) == '%' && which >= 0 && which < LEVELS) {
        text.append(numbers.written(levels[which].format, counts[which]));
        i++;
      } else text.append(pattern.charAt(i));
    }
    return text.toString();
  }
}
