package zhengnuo.reading.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.lexicon.LexiconFile;

/** How Word writes the number of a list's item (ECMA-376 part 1, ST_NumberFormat). */
final class ListNumbers {
  private record Way(String kind, String signs, String ranks) {}

  private final Map<String, Way> ways = new HashMap<>();

  private ListNumbers(Lexicon lexicon) {
    LexiconFile table = lexicon.file("list_numbers");
    for (int row = 0; row < table.size(); row++)
      ways.put(
          table.cell(row, "format"),
          new Way(table.cell(row, "way"), table.cell(row, "signs"), table.cell(row, "ranks")));
  }

  static ListNumbers bundled() {
    return Lexicon.bundled().compiled(ListNumbers.class, ListNumbers::new);
  }

  /** The number as shown; empty for a bullet, and decimal for a format not known here. */
  String written(String format, int number) {
    Way way = ways.get(format);
    if (way != null) return written(way, number);
    return switch (format) {
      case "bullet", "none" -> "";
      case "lowerLetter" -> letters('a', number);
      case "upperLetter" -> letters('A', number);
      case "upperRoman" -> roman(number);
      case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
      case "decimalZero" -> number < 10 ? "0" + number : "" + number;
      case "numberInDash" -> "- " + number + " -";
      case "hex" -> Integer.toHexString(number).toUpperCase(Locale.ROOT);
      default -> "" + number;
    };
  }

  private static String written(Way way, int number) {
    String signs = way.signs();
    return switch (way.kind()) {
      case "counted" -> counted(signs, way.ranks(), number);
      case "digits" -> digits(signs, number);
      case "series" -> number < 1 ? "" + number : sign(signs, (number - 1) % signs.length());
      default -> number < 1 || number > signs.length() ? "" + number : sign(signs, number - 1);
    };
  }

  private static String sign(String signs, int at) {
    return signs.substring(at, at + 1);
  }

  private static String digits(String digits, int number) {
    var text = new StringBuilder();
    for (char c : String.valueOf(number).toCharArray())
      text.append(c == '-' ? c : digits.charAt(c - '0'));
    return text.toString();
  }

  private static String counted(String digits, String ranks, int number) {
    if (number < 0 || number > 9999) return "" + number;
    if (number < digits.length()) return sign(digits, number);
    var text = new StringBuilder();
    String plain = "" + number;
    boolean zeroDue = false;
    for (int i = 0; i < plain.length(); i++) {
      int digit = plain.charAt(i) - '0';
      int rank = plain.length() - 1 - i;
      if (digit == 0) zeroDue = true;
      else {
        if (zeroDue && !text.isEmpty()) text.append(digits.charAt(0));
        zeroDue = false;
        // 10 to 19 begin with the rank alone.
        if (!(rank == 1 && digit == 1 && i == 0)) text.append(digits.charAt(digit));
        if (rank > 0) text.append(ranks.charAt(rank - 1));
      }
    }
    return text.toString();
  }

  /** Behind z come aa, bb: Word repeats the letter. */
  private static String letters(char first, int number) {
    if (number < 1 || number > 26 * 30) return "" + number;
    return String.valueOf((char) (first + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
  }

  private static String roman(int number) {
    if (number < 1 || number > 3999) return "" + number;
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    var text = new StringBuilder();
    int left = number;
    for (int i = 0; i < values.length; i++) {
      while (left >= values[i]) {
        text.append(signs[i]);
        left -= values[i];
      }
    }
    return text.toString();
  }
}
