package zhengnuo.app.ledger.supervision;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Makes what a whole reports from what its parts do. */
final class Rollup {
  private Rollup() {}

  /**
   * By addition: anew whenever a part's figure begins or ceases to count. A part that has not
   * reported a month counts with its last figure.
   *
   * @param parts the figures of each part
   */
  static List<Figure> sum(List<List<Figure>> parts) {
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
        BigDecimal sum = BigDecimal.ZERO;
        for (List<Figure> part : parts)
          sum = sum.add(latest(part, month, moment).map(Figure::value).orElse(BigDecimal.ZERO));
        boolean same =
            !ofMonth.isEmpty()
                && ofMonth.getLast().returnedAt() == null
                && sum.compareTo(ofMonth.getLast().value()) == 0;
        if (!same) ofMonth.add(new Figure(month, sum, moment, null));
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
