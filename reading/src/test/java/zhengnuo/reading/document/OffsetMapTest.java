package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OffsetMapTest {
  private static final String[] PIECES = {
    "全",
    "镇",
    "新",
    "增",
    "5",
    "０",
    "万",
    "亩",
    "，",
    ",",
    "。",
    "（",
    "(",
    "一、",
    "——",
    "\n",
    "\r\n",
    "\\r\\n",
    " ",
    "\u3000",
    "\t",
    ".",
    "．",
    "％",
    "%",
    "&nbsp;",
    "&permil;",
    "<br>",
    "<b>",
    "**",
    "# ",
    "\u200b",
    "\ufeff",
    "😀",
    "㎡",
    "1,234",
    "— 3 —\n",
    "各位代表：",
    "\"",
    "a",
    "Z",
    ":",
    "\0"
  };

  @Test
  void every_mended_character_is_the_folded_stored_one_it_maps_to() {
    for (long seed = 0; seed < 400; seed++) {
      String stored = text(seed);
      Mending.Mended mended = Mending.of(stored, true);
      String broken = fault(stored, mended);
      assertThat(broken).as("seed %d, text %s", seed, stored).isEmpty();
    }
  }

  @Test
  void a_map_that_is_one_off_is_caught() {
    int caught = 0;
    for (long seed = 0; seed < 400; seed++) {
      String stored = text(seed) + "全镇";
      Mending.Mended mended = Mending.of(stored, true);
      int[] off = mended.offsets().positions().clone();
      for (int i = 0; i < off.length; i++) off[i] = Math.min(stored.length(), off[i] + 1);
      var shifted = new OffsetMap(off, mended.offsets().wide(), stored.length());
      if (!fault(stored, new Mending.Mended(mended.text(), shifted)).isEmpty()) caught++;
    }
    assertThat(caught).isEqualTo(400);
  }

  @Test
  void a_stored_position_leads_to_the_mended_one_made_of_it() {
    for (long seed = 0; seed < 100; seed++) {
      Mending.Mended mended = Mending.of(text(seed), true);
      for (int i = 0; i < mended.text().length; i++) {
        int there = mended.offsets().mended(mended.offsets().start(i));
        assertThat(mended.offsets().start(there)).isEqualTo(mended.offsets().start(i));
        assertThat(there).isLessThanOrEqualTo(i);
      }
    }
  }

  private static String text(long seed) {
    var random = new Random(seed);
    var text = new StringBuilder();
    for (int i = random.nextInt(120) + 1; i > 0; i--)
      text.append(PIECES[random.nextInt(PIECES.length)]);
    return text.toString();
  }

  /** What is wrong with a mended text and its map, empty if nothing. */
  private static String fault(String stored, Mending.Mended mended) {
    for (int i = 0; i < mended.text().length; i++) {
      char c = mended.text()[i];
      int at = mended.offsets().start(i);
      int end = mended.offsets().end(i + 1);
      if (c < ' ' && c != '\n') return "control character at " + i;
      if (c == '\n' ? !breaks(stored, at) : at >= stored.length() || !made(c, stored, at, end))
        return "'%s' at %d is not made of stored %d".formatted(c, i, at);
    }
    return "";
  }

  private static boolean breaks(String stored, int at) {
    return at == stored.length()
        || Characters.KIND[stored.charAt(at)] == Characters.BREAK
        || stored.startsWith("\\r", at)
        || stored.startsWith("\\n", at)
        || stored.startsWith("<br>", at);
  }

  private static boolean made(char c, String stored, int at, int end) {
    char from = stored.charAt(at);
    if (from == '&' && c != '&') return end > at + 3 && stored.charAt(end - 1) == ';';
    if (from == '㎡') return "平方米".indexOf(c) >= 0;
    if (from == '"') return c == '“' || c == '”' || c == '"';
    if (c == ' ')
      return Characters.KIND[from] == Characters.SPACE
          || Characters.KIND[from] == Characters.BREAK
          || Characters.KIND[from] == Characters.INVISIBLE
          || from == '\\'
          || from == '<';
    return c == from || c == Characters.FOLD[from] || c == (char) (from + 0xfee0);
  }
}
