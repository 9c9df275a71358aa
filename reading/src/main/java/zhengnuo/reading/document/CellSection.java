package zhengnuo.reading.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One section of a cell's number format: the part for positive, negative or zero. */
final class CellSection {
  private static final char DIGIT_OR_ZERO = '0';
  private static final char LITERAL = '\uffff';

  private final String code;
  private final boolean date;
  private final boolean general;

  // The pattern without brackets and quotes: each mark, and at LITERAL the text that stands there.
  private final StringBuilder marks = new StringBuilder();
  private final StringBuilder literals = new StringBuilder();
  private @Nullable String operator;
  private BigDecimal operand = BigDecimal.ZERO;

  CellSection(String code) {
    this.code = code;
    parse();
    general = token() >= 0 || scientific() || fraction();
    date = !general && hasDateMark();
  }

  /** Where General stands, as English and Chinese Excel write it; -1 if it does not. */
  private int token() {
    int chinese = code.indexOf("G/通用格式");
    return chinese >= 0 ? chinese : code.toLowerCase(Locale.ROOT).indexOf("general");
  }

  /** A number written without a pattern, with the words that the format puts around it. */
  String around(String number) {
    int at = token();
    if (at < 0) return number;
    int end = at + (code.startsWith("G/", at) ? "G/通用格式" : "General").length();
    return new CellSection(code.substring(0, at)).literalsOnly()
        + number
        + new CellSection(code.substring(end)).literalsOnly();
  }

  private void parse() {
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      switch (c) {
        case '"' -> {
          int close = code.indexOf('"', i + 1);
          int end = close < 0 ? code.length() : close;
          for (int k = i + 1; k < end; k++) literal(code.charAt(k));
          i = end;
        }
        case '\\', '!' -> {
          if (++i < code.length()) literal(code.charAt(i));
        }
        case '_', '*' -> i++;
        case '[' -> {
          int close = code.indexOf(']', i);
          int end = close < 0 ? code.length() : close;
          bracket(code.substring(i + 1, end));
          i = end;
        }
        case '0', '#', '?', '.', ',', '%', '@', '/' -> mark(c);
        default -> {
          if (Character.isLetter(c) && c < 0x80) mark(c);
          else literal(c);
        }
      }
    }
  }

  private void mark(char c) {
    marks.append(c);
    literals.append(c);
  }

  private void literal(char c) {
    marks.append(LITERAL);
    literals.append(c);
  }

  /** A condition, a currency ({@code [$¥-804]}), or a colour, language or time that counts on. */
  private void bracket(String words) {
    if (words.startsWith("$")) {
      int end = words.indexOf('-');
      for (char c : words.substring(1, end < 0 ? words.length() : end).toCharArray()) literal(c);
      return;
    }
    int length = 0;
    while (length < words.length() && "<>=".indexOf(words.charAt(length)) >= 0) length++;
    if (length == 0) return;
    try {
      operand = new BigDecimal(words.substring(length));
      operator = words.substring(0, length);
    } catch (NumberFormatException none) {
      operator = null;
    }
  }

  private boolean scientific() {
    for (int i = 0; i + 1 < marks.length(); i++) {
      boolean exponent = marks.charAt(i) == 'E' || marks.charAt(i) == 'e';
      if (exponent && (literals.charAt(i + 1) == '+' || literals.charAt(i + 1) == '-')) return true;
    }
    return false;
  }

  private boolean fraction() {
    int slash = marks.indexOf("/");
    return slash > 0 && marks.indexOf("?") >= 0;
  }

  private boolean hasDateMark() {
    for (int i = 0; i < marks.length(); i++)
      if ("ymdhsYMDHSeE".indexOf(marks.charAt(i)) >= 0) return true;
    if (marks.indexOf("aaa") >= 0) return true;
    String lower = code.toLowerCase(Locale.ROOT);
    return lower.contains("[h]") || lower.contains("[m]") || lower.contains("[s]");
  }

  String code() {
    return code;
  }

  boolean isGeneral() {
    return general;
  }

  boolean isDate() {
    return date;
  }

  /** Whether the value meets the section's condition; null if it has none. */
  @Nullable Boolean condition(BigDecimal value) {
    if (operator == null) return null;
    int order = value.compareTo(operand);
    return switch (operator) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "=" -> order == 0;
      case "<>" -> order != 0;
      default -> false;
    };
  }

  /**
   * @param minus whether the sign has to be written, since no section of its own says it
   */
  String shown(BigDecimal value, boolean minus) {
    int point = marks.indexOf(".");
    int firstSlot = slot(0, 1);
    int lastSlot = slot(marks.length() - 1, -1);
    if (firstSlot < 0) return literalsOnly();
    int whole = point < 0 ? marks.length() : point;
    BigDecimal scaled = value.abs();
    boolean grouped = false;
    for (int i = 0; i < marks.length(); i++) {
      if (marks.charAt(i) == '%') scaled = scaled.movePointRight(2);
      if (marks.charAt(i) != ',') continue;
      boolean scales = i > lastSlot || i < whole && slot(i, 1) >= whole;
      if (scales) scaled = scaled.movePointLeft(3);
      else if (i > firstSlot) grouped = true;
    }
    int decimals = 0;
    for (int i = whole; i < marks.length(); i++) if (isSlot(i)) decimals++;
    String digits = scaled.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    int dot = digits.indexOf('.');
    String before = dot < 0 ? digits : digits.substring(0, dot);
    String text = integer(before.equals("0") ? "" : before, whole, grouped);
    if (point >= 0) text += decimals(dot < 0 ? "" : digits.substring(dot + 1), point);
    boolean zero = scaled.setScale(decimals, RoundingMode.HALF_UP).signum() == 0;
    return (minus && !zero ? "-" : "") + text;
  }

  private boolean isSlot(int i) {
    char c = marks.charAt(i);
    return c == DIGIT_OR_ZERO || c == '#' || c == '?';
  }

  /** The next place for a digit from {@code from} on, -1 if there is none. */
  private int slot(int from, int step) {
    for (int i = from; i >= 0 && i < marks.length(); i += step) if (isSlot(i)) return i;
    return -1;
  }

  private String literalsOnly() {
    var text = new StringBuilder();
    for (int i = 0; i < marks.length(); i++)
      if (marks.charAt(i) == LITERAL) text.append(literals.charAt(i));
    return text.toString();
  }

  /** From the point to the left; what has no place of its own goes before the first digit. */
  private String integer(String digits, int whole, boolean grouped) {
    var reversed = new StringBuilder();
    int first = slot(0, 1);
    int next = digits.length() - 1;
    int written = 0;
    for (int i = whole - 1; i >= 0; i--) {
      if (isSlot(i)) {
        do {
          if (next < 0 && marks.charAt(i) != DIGIT_OR_ZERO) break;
          if (grouped && written > 0 && written % 3 == 0) reversed.append(',');
          reversed.append(next < 0 ? '0' : digits.charAt(next));
          next--;
          written++;
        } while (i == first && next >= 0);
      } else if (marks.charAt(i) == LITERAL || marks.charAt(i) == '%')
        reversed.append(literals.charAt(i));
    }
    // A point without any place before it: .00
    if (first >= whole) for (; next >= 0; next--) reversed.append(digits.charAt(next));
    return reversed.reverse().toString();
  }

  private String decimals(String digits, int point) {
    int kept = digits.length();
    for (int i = marks.length() - 1; i > point && kept > 0; i--) {
      if (!isSlot(i)) continue;
      if (marks.charAt(i) == DIGIT_OR_ZERO || digits.charAt(kept - 1) != '0') break;
      kept--;
    }
    var text = new StringBuilder(kept > 0 ? "." : "");
    int next = 0;
    for (int i = point + 1; i < marks.length(); i++) {
      if (isSlot(i)) {
        if (next < kept) text.append(digits.charAt(next));
        next++;
      } else if (marks.charAt(i) == LITERAL || marks.charAt(i) == '%')
        text.append(literals.charAt(i));
    }
    return text.toString();
  }
}
