package zhengnuo.reading.document;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lists that a Word file defines, as its numbering part says (ECMA-376 part 1, 17.9). */
final class DocxLists {
  static final int LEVELS = 9;

  /** One level's number. */
  static final class Level {
    int start = 1;
    String format = "decimal";

    /** The number's text, {@code %1} to {@code %9} for the numbers of levels. */
    String text = "";

    /** The level below which this one begins anew, counted from 1; 0 for never; -1 for any. */
    int restart = -1;

    /** Whether all numbers in the text are shown as decimal. */
    boolean legal;

    /** What parts number and text: tab, space or nothing. */
    String suffix = "tab";

    /** The paragraph style that stands on this level. */
    @Nullable String style;
  }

  /** Levels that several lists share: they count on in common. */
  static final class Shared {
    final Level[] levels = levels();

    /** The style that holds the levels in place of this. */
    @Nullable String link;
  }

  /** A list: shared levels and what it says otherwise. */
  static final class Own {
    String shared = "";
    final @Nullable Level[] levels = new Level[LEVELS];
    final Map<Integer, Integer> starts = new HashMap<>();
  }

  private final Map<String, Shared> shared = new HashMap<>();
  private final Map<String, Own> lists = new HashMap<>();

  DocxLists(Zip zip, String folder) throws Unreadable {
    String part = folder + "numbering.xml";
    InputStream in = zip.open(part);
    if (in == null) return;
    try (var xml = new Xml(in, part)) {
      read(xml);
    }
  }

  private static Level[] levels() {
    var levels = new Level[LEVELS];
    for (int i = 0; i < LEVELS; i++) levels[i] = new Level();
    return levels;
  }

  private void read(Xml xml) throws Unreadable {
    var common = new Shared();
    @Nullable Own own = null;
    for (int event = xml.next(); event != Xml.END_DOCUMENT; event = xml.next()) {
      if (event != Xml.START_ELEMENT) continue;
      String value = Objects.requireNonNullElse(xml.attribute("val"), "");
      switch (xml.name()) {
        case "abstractNum" -> {
          common = new Shared();
          own = null;
          shared.put(Objects.requireNonNullElse(xml.attribute("abstractNumId"), ""), common);
        }
        case "numStyleLink" -> common.link = value;
        case "num" -> {
          own = new Own();
          lists.put(Objects.requireNonNullElse(xml.attribute("numId"), ""), own);
        }
        case "abstractNumId" -> {
          if (own != null) own.shared = value;
        }
        case "lvlOverride" -> {
          if (own != null) override(xml, own);
        }
        case "lvl" -> level(xml, common.levels[at(xml)]);
        default -> {}
      }
    }
  }

  private static int at(Xml xml) {
    return Math.clamp(xml.number("ilvl", 0), 0, LEVELS - 1);
  }

  private static void override(Xml xml, Own own) throws Unreadable {
    int at = at(xml);
    for (int event = xml.next(); ; event = xml.next()) {
      if (event == Xml.END_ELEMENT && xml.name().equals("lvlOverride")) return;
      if (event != Xml.START_ELEMENT) continue;
      if (xml.name().equals("startOverride")) own.starts.put(at, xml.number("val", 1));
      else if (xml.name().equals("lvl")) {
        var level = new Level();
        level(xml, level);
        own.levels[at] = level;
      }
    }
  }

  private static void level(Xml xml, Level level) throws Unreadable {
    for (int event = xml.next(); ; event = xml.next()) {
      if (event == Xml.END_ELEMENT && xml.name().equals("lvl")) return;
      if (event != Xml.START_ELEMENT) continue;
      String value = Objects.requireNonNullElse(xml.attribute("val"), "");
      switch (xml.name()) {
        case "start" -> level.start = xml.number("val", 1);
        // A format of later versions has a plain one behind it, which then holds.
        case "numFmt" -> level.format = value;
        case "lvlText" -> level.text = value;
        case "lvlRestart" -> level.restart = xml.number("val", -1);
        case "isLgl" -> level.legal = xml.on("val");
        case "suff" -> level.suffix = value;
        case "pStyle" -> level.style = value;
        case "pPr", "rPr" -> xml.skip();
        default -> {}
      }
    }
  }

  @Nullable Own list(String id) {
    return lists.get(id);
  }

  @Nullable Shared shared(String id) {
    return shared.get(id);
  }
}
