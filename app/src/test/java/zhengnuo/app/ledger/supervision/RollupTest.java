package zhengnuo.app.ledger.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P18")
class RollupTest {
  private static Figure figure(
      String month, @Nullable String value, String reviewed, @Nullable String returned) {
    return new Figure(
        YearMonth.parse(month),
        value == null ? null : new BigDecimal(value),
        LocalDate.parse(reviewed).atTime(10, 0),
        returned == null ? null : LocalDate.parse(returned).atTime(10, 0));
  }

  private static Figure figure(String month, String value, String reviewed) {
    return figure(month, value, reviewed, null);
  }

  /**
   * The figure of the whole that counted at the end of a day, {@code 2031-02 30}; empty if none.
   */
  private static String on(String day, List<List<Figure>> parts) {
    return latest(Rollup.sum(parts), LocalDate.parse(day));
  }

  private static String latest(List<Figure> figures, LocalDate day) {
    return figures.stream()
        .filter(figure -> figure.value() != null && figure.counts(day))
        .max(Comparator.comparing(Figure::month).thenComparing(Figure::reviewedAt))
        .map(figure -> figure.month() + " " + figure.value())
        .orElse("");
  }

  @Test
  void the_whole_is_the_sum_from_when_each_part_was_reviewed() {
    List<List<Figure>> parts =
        List.of(
            List.of(figure("2031-02", "10", "2031-02-20")),
            List.of(figure("2031-02", "25", "2031-02-24")));
    assertThat(on("2031-02-19", parts)).isEmpty();
    assertThat(on("2031-02-20", parts)).isEqualTo("2031-02 10");
    assertThat(on("2031-02-24", parts)).isEqualTo("2031-02 35");
  }

  @Test
  void a_part_that_has_not_reported_counts_with_its_last_figure() {
    List<List<Figure>> parts =
        List.of(
            List.of(figure("2031-02", "10", "2031-02-20"), figure("2031-03", "14", "2031-03-20")),
            List.of(figure("2031-02", "25", "2031-02-20")),
            List.of());
    assertThat(on("2031-03-20", parts)).isEqualTo("2031-03 39");
  }

  @Test
  void of_rates_the_lowest_counts_and_silence_is_no_nought() {
    List<List<Figure>> parts =
        List.of(
            List.of(figure("2031-02", "92.1", "2031-02-20"), figure("2031-03", "95", "2031-03-20")),
            List.of(figure("2031-02", "93.4", "2031-02-21")),
            List.of());
    List<Figure> whole = Rollup.lowest(parts);
    assertThat(latest(whole, LocalDate.parse("2031-02-21"))).isEqualTo("2031-02 92.1");
    assertThat(latest(whole, LocalDate.parse("2031-03-20"))).isEqualTo("2031-03 93.4");
  }

  @Test
  void a_return_takes_the_figure_away_from_the_whole() {
    List<List<Figure>> parts =
        List.of(
            List.of(
                figure("2031-02", "10", "2031-02-20"),
                figure("2031-03", "99", "2031-03-20", "2031-03-28")),
            List.of(figure("2031-03", "25", "2031-03-21")));
    assertThat(on("2031-03-27", parts)).isEqualTo("2031-03 124");
    assertThat(on("2031-03-28", parts)).as("its last figure counts again").isEqualTo("2031-03 35");
  }

  @Test
  void a_month_by_which_nobody_stands_any_more_is_none() {
    List<List<Figure>> parts =
        List.of(
            List.of(
                figure("2031-02", "10", "2031-02-20"),
                figure("2031-03", "14", "2031-03-20", "2031-03-28"),
                figure("2031-03", "13", "2031-04-02")));
    assertThat(on("2031-03-27", parts)).isEqualTo("2031-03 14");
    assertThat(on("2031-03-28", parts)).isEqualTo("2031-02 10");
    assertThat(on("2031-04-02", parts)).isEqualTo("2031-03 13");
  }

  @Test
  void a_corrected_earlier_month_changes_the_later_ones_that_lean_on_it() {
    List<List<Figure>> parts =
        List.of(
            List.of(figure("2031-02", "10", "2031-02-20"), figure("2031-02", "8", "2031-04-05")),
            List.of(figure("2031-03", "25", "2031-03-20")));
    assertThat(on("2031-04-04", parts)).isEqualTo("2031-03 35");
    assertThat(on("2031-04-05", parts)).isEqualTo("2031-03 33");
  }

  @Test
  void words_alone_report_a_month_and_leave_the_figure_as_it_was() {
    List<List<Figure>> parts =
        List.of(
            List.of(
                figure("2031-02", "10", "2031-02-20"),
                figure("2031-03", null, "2031-03-20", null)));
    assertThat(on("2031-03-20", parts)).isEqualTo("2031-03 10");
  }

  /** What was recorded by the end of each day gives that day's figure, whatever came later. */
  @Test
  void later_entries_change_no_earlier_figure() {
    for (long seed = 1; seed <= 40; seed++) {
      List<List<Figure>> parts = random(new Random(seed));
      List<Figure> whole = Rollup.sum(parts);
      for (LocalDate day = LocalDate.parse("2031-02-01");
          day.isBefore(LocalDate.parse("2031-07-01"));
          day = day.plusDays(1))
        assertThat(latest(whole, day))
            .as("seed %d, %s", seed, day)
            .isEqualTo(latest(Rollup.sum(writtenBy(parts, day)), day))
            .isEqualTo(simply(parts, day));
    }
  }

  /** The rule said directly for one day: the latest reported month, each part's latest by then. */
  private static String simply(List<List<Figure>> parts, LocalDate day) {
    var months =
        parts.stream()
            .flatMap(List::stream)
            .filter(figure -> figure.counts(day))
            .map(Figure::month)
            .max(Comparator.naturalOrder());
    if (months.isEmpty()) return "";
    BigDecimal sum = BigDecimal.ZERO;
    for (List<Figure> part : parts)
      sum =
          part.stream()
              .filter(figure -> figure.counts(day) && !figure.month().isAfter(months.get()))
              .max(Comparator.comparing(Figure::month).thenComparing(Figure::reviewedAt))
              .map(Figure::value)
              .map(sum::add)
              .orElse(sum);
    return months.get() + " " + sum;
  }

  private static List<List<Figure>> random(Random random) {
    List<List<Figure>> parts = new ArrayList<>();
    for (int part = 0; part < 3; part++) {
      List<Figure> figures = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        var reviewed = LocalDate.of(2031, 2, 1).plusDays(random.nextInt(120)).atTime(i, part);
        figures.add(
            new Figure(
                YearMonth.of(2031, 1 + random.nextInt(5)),
                BigDecimal.valueOf(random.nextInt(50)),
                reviewed,
                random.nextInt(3) == 0 ? reviewed.plusDays(1 + random.nextInt(30)) : null));
      }
      parts.add(figures);
    }
    return parts;
  }

  private static List<List<Figure>> writtenBy(List<List<Figure>> parts, LocalDate day) {
    var end = day.plusDays(1).atStartOfDay();
    return parts.stream()
        .map(part ->
            part.stream()
                .filter(figure -> figure.reviewedAt().isBefore(end))
                .map(figure -> {
                  var returned = figure.returnedAt();
                  return returned == null || returned.isBefore(end)
                      ? figure
                      : new Figure(figure.month(), figure.value(), figure.reviewedAt(), null);
                })
                .toList())
        .toList();
  }
}
