package zhengnuo.reading.document;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The numbers and words of the RTF specification that the reading of rich text rests on. */
final class RtfCharsets {
  static final Charset WESTERN = Charset.forName("windows-1252");

  /** Groups whose text is none of the document's. */
  private static final Set<String> NO_TEXT =
      Set.of(
          "colortbl",
          "stylesheet",
          "info",
          "pict",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "objdata",
          "objclass",
          "objname",
          "pntxta",
          "pntxtb",
          "listtable",
          "listoverridetable",
          "revtbl",
          "rsidtbl",
          "xmlnstbl",
          "themedata",
          "colorschememapping",
          "datastore",
          "latentstyles",
          "datafield",
          "bkmkstart",
          "bkmkend",
          "atnid",
          "atnauthor",
          "atntime",
          "atnref",
          "atndate",
          "atnparent",
          "atnicn",
          "sp",
          "shprslt",
          "nonshppict",
          "ftnsep",
          "ftnsepc",
          "ftncn",
          "aftnsep",
          "aftnsepc",
          "aftncn",
          "xe",
          "tc",
          "tcn",
          "template",
          "filetbl",
          "generator",
          "private",
          "userprops",
          "pgptbl",
          "wgrffmtfilter",
          "mmath",
          "background",
          "formfield",
          "nesttableprops");

  /** Groups marked as passed over by who does not know them, which hold text all the same. */
  private static final Set<String> TEXT = Set.of("shpinst", "fldinst");

  private static final int LAST_PAGE = 0xffff;

  /** An unknown name costs the JDK a search, which a file may ask for in every word. */
  private static final Map<Integer, Optional<Charset>> PAGES = new ConcurrentHashMap<>();

  private RtfCharsets() {}

  /**
   * @param star whether the word stands behind \\*
   */
  static boolean noText(String word, boolean star) {
    return NO_TEXT.contains(word) || star && !TEXT.contains(word);
  }

  /** The charset of \\ansicpg; {@code otherwise} where it is unknown. */
  static Charset page(int number, Charset otherwise) {
    if (number == 936 || number == 54936) return Charset.forName("GB18030");
    // Chinese Word writes 1252 and Chinese bytes; the western page alone has no use here.
    if (number == 1252 || number <= 0 || number > LAST_PAGE) return otherwise;
    return PAGES.computeIfAbsent(number, RtfCharsets::known).orElse(otherwise);
  }

  private static Optional<Charset> known(int number) {
    try {
      return Optional.of(
          Charset.forName(number == 65001 ? "UTF-8" : number == 950 ? "Big5" : "cp" + number));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  /** The charset of \\fcharset; null where the document's own page counts. */
  static @Nullable Charset font(int number) {
    return switch (number) {
      case 0 -> WESTERN;
      case 134 -> Charset.forName("GB18030");
      case 136 -> Charset.forName("Big5");
      case 128 -> Charset.forName("windows-31j");
      case 129 -> Charset.forName("x-windows-949");
      case 204 -> Charset.forName("windows-1251");
      case 161 -> Charset.forName("windows-1253");
      default -> null;
    };
  }
}
