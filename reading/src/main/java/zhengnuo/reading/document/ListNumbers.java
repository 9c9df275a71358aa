package zhengnuo.reading.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.lexicon.LexiconFile;

/** How Word writes the number of a list's item (ECMA-376 part 1, ST_NumberFormat). */
final class ListNumbers {
  private final Map<String, String[]> chinese = new HashMap<>();

  ListNumbers() {
    LexiconFile table = Lexicon.bundled().file("list_numbers");
    for (int row = 0; row < table.size(); row++)
      chinese.put(
          table.cell(row, "format"),
          new String[] {table.cell(row, "digits"), table.cell(row, "ranks")});
  }

  /** The number as shown; empty for a bullet, and decimal for a format not known here. */
  String written(String format, int number) {
    String @Nullable [] digits = chinese.get(format);
    if (digits != null) return counted(digits[0], digits[1], number);
    return switch (format) {
      case "bullet", "none" -> "";
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
          number >= 1 && number <= 20 ? String.valueOf((char) ('①' + number - 1)) : "" + number;
      case "lowerLetter" -> String.valueOf((char) ('a' + (number - 1) % 26));
      case "upperLetter" -> String.valueOf((char) ('A' + (number - 1) % 26));
      case "upperRoman" -> roman(number);
      case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
      case "decimalZero" -> number < 10 ? "0" + number : "" + number;
      default -> "" + number;
    };
  }

  private static String counted(String digits, String ranks, int number) {
    if (number < 0 || number > 9999) return "" + number;
    if (number < digits.length()) return digits.substring(number, number + 1);
    var text = new StringBuilder();
    String plain = "" + number;
    boolean zeroDue = false;
    for (int i = 0; i < plain.length(); i++) {
      int digit = plain.charAt(i) - '0';
      int rank = plain.length() - 1 - i;
      if (ranks.isEmpty()) text.append(digits.charAt(digit));
      else if (digit == 0) zeroDue = true;
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

  private static String roman(int number) {
    if (number < 1 || number > 399) return "" + number;
    int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    var text = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      while (number >= values[i]) {
        text.append(signs[i]);
        number -= values[i];
      }
    }
    return text.toString();
  }
}
