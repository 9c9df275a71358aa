package zhengnuo.reading.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A day and time that a table keeps as a count of days, written as its cell's format has it. */
final class CellDate {
  /** Serial of 9999-12-31, the last that Excel shows. */
  private static final int LAST = 2_958_465;

  private static final int DAY_SECONDS = 86_400;
  private static final String WEEKDAYS = "一二三四五六日";

  private final String code;
  private final LocalDate day;
  private final int seconds;
  private final long allSeconds;
  private final StringBuilder text = new StringBuilder();

  private CellDate(String code, LocalDate day, int seconds, long allSeconds) {
    this.code = code;
    this.day = day;
    this.seconds = seconds;
    this.allSeconds = allSeconds;
  }

  /**
   * @param code of one section
   * @param serial days, and the time as their fraction
   * @return null for what is no day in Excel either
   */
  static @Nullable String shown(String code, BigDecimal serial, boolean since1904) {
    if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST + 1L)) >= 0) return null;
    long all =
        serial
            .multiply(BigDecimal.valueOf(DAY_SECONDS))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    int days = (int) (all / DAY_SECONDS);
    LocalDate first = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    // Excel's 1900 has a 29 February, which no other calendar has.
    if (!since1904 && days < 60) first = first.plusDays(1);
    var date = new CellDate(code, first.plusDays(days), (int) (all % DAY_SECONDS), all);
    date.write();
    return date.text.toString();
  }

  private void write() {
    boolean afterHour = false;
    boolean halves =
        code.toUpperCase(Locale.ROOT).contains("AM/PM")
            || code.contains("上午/下午")
            || code.toUpperCase(Locale.ROOT).contains("A/P");
    for (int i = 0; i < code.length(); ) {
      char c = Character.toLowerCase(code.charAt(i));
      int run = 1;
      while (i + run < code.length() && Character.toLowerCase(code.charAt(i + run)) == c) run++;
      switch (c) {
        case '"' -> {
          int close = code.indexOf('"', i + 1);
          int end = close < 0 ? code.length() : close;
          text.append(code, i + 1, end);
          i = end + 1;
          continue;
        }
        case '\\', '!' -> {
          if (i + 1 < code.length()) text.append(code.charAt(i + 1));
          i += 2;
          continue;
        }
        case '_', '*' -> {
          i += 2;
          continue;
        }
        case '[' -> {
          int close = code.indexOf(']', i);
          int end = close < 0 ? code.length() - 1 : close;
          afterHour |= elapsed(code.substring(i + 1, end).toLowerCase(Locale.ROOT));
          i = end + 1;
          continue;
        }
        case 'y', 'e' -> text.append(run == 2 ? two(day.getYear() % 100) : "" + day.getYear());
        case 'm' -> {
          boolean minutes = afterHour || beforeSeconds(i + run);
          if (minutes) number(seconds / 60 % 60, run);
          else month(run);
        }
        case 'd' -> {
          if (run <= 2) number(day.getDayOfMonth(), run);
          else
            text.append(
                day.getDayOfWeek()
                    .getDisplayName(run == 3 ? TextStyle.SHORT : TextStyle.FULL, Locale.ENGLISH));
        }
        case 'h' -> {
          int hour = seconds / 3600;
          number(halves ? (hour + 11) % 12 + 1 : hour, run);
        }
        case 's' -> number(seconds % 60, run);
        case 'a' -> {
          int length = halfDay(i);
          if (length > 0) {
            i += length;
            continue;
          }
          if (run >= 3)
            text.append(run == 3 ? "" : "星期")
                .append(WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1));
        }
        case '上' -> {
          if (code.startsWith("上午/下午", i)) {
            text.append(seconds < DAY_SECONDS / 2 ? "上午" : "下午");
            i += 5;
            continue;
          }
          text.repeat(c, run);
        }
        // Parts of a second say nothing here.
        case '0', '.' -> text.append(c == '.' && !digitsFollow(i + run) ? "." : "");
        case '@' -> {}
        default -> text.append(code, i, i + run);
      }
      if (Character.isLetter(c) && c < 0x80) afterHour = c == 'h' || c == 's' && afterHour;
      i += run;
    }
  }

  private boolean digitsFollow(int at) {
    return at < code.length() && code.charAt(at) == '0';
  }

  /** {@code [h]}, {@code [m]}, {@code [s]}: time that is not cut into days. */
  private boolean elapsed(String words) {
    if (words.isEmpty() || "hms".indexOf(words.charAt(0)) < 0) return false;
    for (int i = 1; i < words.length(); i++) if (words.charAt(i) != words.charAt(0)) return false;
    char unit = words.charAt(0);
    text.append(unit == 'h' ? allSeconds / 3600 : unit == 'm' ? allSeconds / 60 : allSeconds);
    return unit == 'h';
  }

  private int halfDay(int at) {
    for (String marks : new String[] {"AM/PM", "A/P"})
      if (code.regionMatches(true, at, marks, 0, marks.length())) {
        text.append(seconds < DAY_SECONDS / 2 ? "AM" : "PM");
        return marks.length();
      }
    return 0;
  }

  private void month(int run) {
    if (run <= 2) number(day.getMonthValue(), run);
    else
      text.append(
          day.getMonth()
              .getDisplayName(run == 3 ? TextStyle.SHORT : TextStyle.FULL, Locale.ENGLISH));
  }

  /** Whether the next mark of time is seconds: then an m before it means minutes. */
  private boolean beforeSeconds(int from) {
    for (int i = from; i < code.length(); i++) {
      char c = Character.toLowerCase(code.charAt(i));
      if (c == 's') return true;
      if (c == 'y' || c == 'm' || c == 'd' || c == 'h') return false;
    }
    return false;
  }

  private void number(int value, int run) {
    text.append(run >= 2 ? two(value) : "" + value);
  }

  private static String two(int value) {
    return (value < 10 ? "0" : "") + value;
  }
}
