package zhengnuo.app.ledger.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.supervision.LightBook;
import zhengnuo.app.ledger.supervision.Standing;
import zhengnuo.app.ledger.supervision.Standing.Sort;

/**
 * The leaders' page: where a ledger stands at the end of one day and what changed in the week
 * before.
 *
 * @param rows how each matter stood on the day
 * @param before how it stood a week earlier, by matter
 */
record OverviewView(
    LocalDate day, int year, List<Standing> rows, Map<UUID, Standing> before, List<Trend> trend) {
  private static final int UNITS = 13;
  private static final List<Sort> DRAWN = List.of(Sort.RED, Sort.YELLOW, Sort.COMPLETED);

  private static final Comparator<Line> WORST_FIRST =
      Comparator.comparing((Line line) -> -line.of("RED"))
          .thenComparing(line -> -line.of("YELLOW"))
          .thenComparing(line -> -line.all());

  /** One of the counts at the top, with its difference to the week before. */
  record Count(Sort sort, long count, long change) {
    public String changeWords() {
      if (change == 0) return "没有变";
      return "比上周%s%d".formatted(change > 0 ? "+" : "−", Math.abs(change));
    }
  }

  /**
   * A line of a table of counts.
   *
   * @param key value of the ledger's filter, empty where there is none
   * @param reason the worst one's, in a few words
   */
  record Line(String title, String key, Map<Sort, Long> counts, long all, String reason) {
    public long of(String sort) {
      return counts.getOrDefault(Sort.valueOf(sort), 0L);
    }

    /** Neither lit nor done: nothing due, silent, suspended or ended. */
    public long quiet() {
      return all - of("RED") - of("YELLOW") - of("GREEN") - of("COMPLETED");
    }
  }

  /** A matter that stands otherwise than a week ago. */
  record Change(Standing from, Standing to) {}

  /** Counts at the end of one month, or of the day for the last. */
  record Trend(int month, Map<Sort, Long> counts) {
    public long of(Sort sort) {
      return counts.getOrDefault(sort, 0L);
    }
  }

  static OverviewView of(List<Matter> matters, LightBook book, int year, LocalDate day) {
    List<Standing> rows = on(matters, book, day);
    Map<UUID, Standing> before = new LinkedHashMap<>();
    for (Standing row : on(matters, book, day.minusDays(7))) before.put(row.matter().id(), row);
    List<Trend> trend = new ArrayList<>();
    for (YearMonth month = YearMonth.of(year, 1);
        !month.isAfter(YearMonth.from(day)) && month.getYear() == year;
        month = month.plusMonths(1)) {
      LocalDate end = month.atEndOfMonth().isAfter(day) ? day : month.atEndOfMonth();
      trend.add(new Trend(month.getMonthValue(), LedgerView.counts(on(matters, book, end))));
    }
    return new OverviewView(day, year, rows, before, trend);
  }

  private static List<Standing> on(List<Matter> matters, LightBook book, LocalDate day) {
    return matters.stream().flatMap(matter -> book.on(matter, day).stream()).toList();
  }

  public List<Count> counts() {
    Map<Sort, Long> now = LedgerView.counts(rows);
    Map<Sort, Long> then = LedgerView.counts(List.copyOf(before.values()));
    List<Count> counts = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      long count = now.getOrDefault(sort, 0L);
      boolean always =
          sort == Sort.RED
              || sort == Sort.YELLOW
              || sort == Sort.GREEN
              || sort == Sort.NOT_DUE
              || sort == Sort.SUSPENDED
              || sort == Sort.COMPLETED;
      if (always || count > 0)
        counts.add(new Count(sort, count, count - then.getOrDefault(sort, 0L)));
    }
    return counts;
  }

  /** A piece of the bar that shows the counts in their true proportion, of 1000. */
  record Piece(String shape, double x, double width) {}

  public List<Piece> proportion() {
    List<Piece> pieces = new ArrayList<>();
    double x = 0;
    for (Count count : counts()) {
      double width = rows.isEmpty() ? 0 : 1000.0 * count.count() / rows.size();
      if (width > 0) pieces.add(new Piece(count.sort().shape, x, Math.max(1, width - 2)));
      x += width;
    }
    return pieces;
  }

  /** By topic, the one with most red and yellow first. */
  public List<Line> topics() {
    Map<String, List<Standing>> topics = new LinkedHashMap<>();
    for (Standing row : rows)
      topics.computeIfAbsent(row.matter().topic(), title -> new ArrayList<>()).add(row);
    List<Line> lines = new ArrayList<>();
    topics.forEach((title, of) -> lines.add(line(title, title, of)));
    lines.sort(WORST_FIRST);
    return lines;
  }

  /** By lead unit, by red, then yellow, then how many; the rest in one line. */
  public List<Line> units() {
    Map<String, List<Standing>> units = new LinkedHashMap<>();
    for (Standing row : rows)
      units.computeIfAbsent(row.matter().leadUnitName(), title -> new ArrayList<>()).add(row);
    List<Line> lines = new ArrayList<>();
    units.forEach((title, of) ->
        lines.add(
            line(
                title.isEmpty() ? "牵头单位待定" : title,
                String.valueOf(of.getFirst().matter().leadUnit()),
                of)));
    lines.sort(WORST_FIRST);
    if (lines.size() <= UNITS) return lines;
    List<Line> shown = new ArrayList<>(lines.subList(0, UNITS - 1));
    Map<Sort, Long> rest = new EnumMap<>(Sort.class);
    long all = 0;
    for (Line line : lines.subList(UNITS - 1, lines.size())) {
      line.counts().forEach((sort, count) -> rest.merge(sort, count, Long::sum));
      all += line.all();
    }
    shown.add(new Line("其余%d个单位".formatted(lines.size() - UNITS + 1), "", rest, all, ""));
    return shown;
  }

  public int unitCount() {
    return (int) rows.stream().map(row -> row.matter().leadUnitName()).distinct().count();
  }

  public Line total() {
    return line("合计", "", rows);
  }

  private static Line line(String title, String key, List<Standing> of) {
    @Nullable Standing worst =
        of.stream()
            .filter(row -> row.sort() == Sort.RED || row.sort() == Sort.YELLOW)
            .min(
                Comparator.comparing(Standing::sort)
                    .thenComparing(row ->
                        row.due() == null || row.done() == null
                            ? 0
                            : row.done().subtract(row.due()).doubleValue()))
            .orElse(null);
    String reason = worst == null ? "没有红灯和黄灯" : worst.brief() + "：" + worst.matter().title();
    return new Line(title, key, LedgerView.counts(of), of.size(), reason);
  }

  /** What stands otherwise than a week ago, the worse first. */
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (Standing row : rows) {
      Standing then = before.get(row.matter().id());
      if (then != null && then.sort() != row.sort()) changes.add(new Change(then, row));
    }
    changes.sort(Comparator.comparing(change -> change.to().sort()));
    return changes;
  }

  /** The month up to which figures are known, null while there is none. */
  public @Nullable YearMonth known() {
    return rows.stream()
        .map(Standing::month)
        .filter(java.util.Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The trend of one sort as a line of an SVG of 540 by 150. */
  record Curve(String shape, String points, List<PlanChart.Point> marks, String label) {}

  /** The sorts that the trend shows. */
  public List<Sort> drawn() {
    return DRAWN;
  }

  public List<Curve> curves() {
    List<Curve> curves = new ArrayList<>();
    for (Sort sort : DRAWN) {
      List<PlanChart.Point> points = new ArrayList<>();
      var line = new StringBuilder();
      for (Trend each : trend) {
        var point =
            new PlanChart.Point(
                24 + (each.month() - 1) * 34.0,
                Math.round((128 - 112.0 * each.of(sort) / top()) * 10) / 10.0);
        points.add(point);
        line.append(point.x()).append(',').append(point.y()).append(' ');
      }
      if (!points.isEmpty())
        curves.add(
            new Curve(
                sort.shape,
                line.toString().strip(),
                points,
                "%s %d".formatted(sort.chinese, trend.getLast().of(sort))));
    }
    return curves;
  }

  /** The topmost line of the trend: a multiple of 4 above every count. */
  public long top() {
    long most = 1;
    for (Trend each : trend) for (Sort sort : DRAWN) most = Math.max(most, each.of(sort));
    return (most + 3) / 4 * 4;
  }
}
