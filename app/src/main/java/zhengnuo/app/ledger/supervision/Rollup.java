package zhengnuo.app.ledger.supervision;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/** Makes what a whole reports from what its parts do. */
final class Rollup {
  private Rollup() {}

  /**
   * By addition. A part that has not reported a month counts with its last figure.
   *
   * @param parts the figures of each part
   */
  static List<Figure> sum(List<List<Figure>> parts) {
    return together(parts, BigDecimal::add);
  }

  /**
   * The lowest of the parts' figures, for rates and shares, which do not add up; parts that have
   * reported nothing yet are left out.
   */
  static List<Figure> lowest(List<List<Figure>> parts) {
    return together(parts, BigDecimal::min);
  }

  /** Anew whenever a part's figure begins or ceases to count. */
  private static List<Figure> together(
      List<List<Figure>> parts, BinaryOperator<BigDecimal> formula) {
    SortedSet<LocalDateTime> moments = new TreeSet<>();
    SortedSet<YearMonth> months = new TreeSet<>();
    for (List<Figure> part : parts)
      for (Figure figure : part) {
        moments.add(figure.reviewedAt());
        if (figure.returnedAt() != null) moments.add(figure.returnedAt());
        months.add(figure.month());
      }
    List<Figure> whole = new ArrayList<>();
    for (YearMonth month : months) {
      List<Figure> ofMonth = new ArrayList<>();
      for (LocalDateTime moment : moments) {
        if (parts.stream().noneMatch(part -> reports(part, month, moment))) {
          // Nobody stands by this month any more: what was made of it ceases to count as well.
          ofMonth.replaceAll(figure ->
              figure.returnedAt() == null
                  ? new Figure(figure.month(), figure.value(), figure.reviewedAt(), moment)
                  : figure);
          continue;
        }
        Optional<BigDecimal> value =
            parts.stream()
                .flatMap(part -> latest(part, month, moment).stream())
                .map(Figure::value)
                .filter(Objects::nonNull)
                .reduce(formula);
        boolean same =
            !ofMonth.isEmpty()
                && ofMonth.getLast().returnedAt() == null
                && value.isPresent()
                && value.get().compareTo(ofMonth.getLast().value()) == 0;
        if (!same) ofMonth.add(new Figure(month, value.orElse(null), moment, null));
      }
      whole.addAll(ofMonth);
    }
    return whole;
  }

  /**
   * Where the parts have no figures that add up: whatever one of them reports, the whole has been
   * heard of, so that it is not asked for what is known.
   *
   * @param parts the reports of each part
   */
  static List<Figure> reported(List<List<Figure>> parts) {
    return parts.stream()
        .flatMap(List::stream)
        .map(figure -> new Figure(figure.month(), null, figure.reviewedAt(), figure.returnedAt()))
        .toList();
  }

  private static boolean reports(List<Figure> part, YearMonth month, LocalDateTime moment) {
    return part.stream().anyMatch(figure -> figure.month().equals(month) && at(figure, moment));
  }

  private static Optional<Figure> latest(List<Figure> part, YearMonth month, LocalDateTime moment) {
    return part.stream()
        .filter(figure -> figure.value() != null)
        .filter(figure -> !figure.month().isAfter(month) && at(figure, moment))
        .max(Comparator.comparing(Figure::month).thenComparing(Figure::reviewedAt));
  }

  private static boolean at(Figure figure, LocalDateTime moment) {
    return !figure.reviewedAt().isAfter(moment)
        && (figure.returnedAt() == null || figure.returnedAt().isAfter(moment));
  }
}
