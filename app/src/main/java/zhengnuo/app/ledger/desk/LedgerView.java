package zhengnuo.app.ledger.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.ledger.supervision.Standing;

/**
 * The rows of a ledger as one query shows them, with the counts that stand at its tabs and filters.
 *
 * @param all every row that the actor may see
 */
record LedgerView(LedgerQuery query, LocalDate today, List<Standing> all) {

  /** Rows that stand together. */
  record Group(String title, List<Standing> rows) {
    /** How many of each sort, the worst first; sorts without rows are left out. */
    public Map<Standing.Sort, Long> counts() {
      return LedgerView.counts(rows);
    }
  }

  /** One choice of a filter. */
  record Choice(String value, String label, long count) {}

  static Map<Standing.Sort, Long> counts(List<Standing> rows) {
    Map<Standing.Sort, Long> counts = new EnumMap<>(Standing.Sort.class);
    for (Standing row : rows) counts.merge(row.sort(), 1L, Long::sum);
    return counts;
  }

  public List<Standing> rows() {
    return all.stream()
        .filter(standing -> query.takes(standing, today))
        .sorted(query.order().comparator)
        .toList();
  }

  public List<Group> groups() {
    Map<String, List<Standing>> groups = new LinkedHashMap<>();
    for (Standing row : rows())
      groups.computeIfAbsent(query.group().of(row), title -> new ArrayList<>()).add(row);
    List<Group> all = new ArrayList<>();
    groups.forEach((title, rows) -> all.add(new Group(title, rows)));
    return all;
  }

  public long count(LedgerQuery.View view) {
    return all.stream().filter(standing -> view.takes(standing, today)).count();
  }

  public Map<Standing.Sort, Long> lights() {
    return counts(all);
  }

  public List<Choice> units() {
    Map<String, Choice> units = new TreeMap<>();
    for (Standing row : all) {
      UUID unit = row.matter().leadUnit();
      if (unit != null)
        units.merge(
            row.matter().leadUnitName(),
            new Choice(unit.toString(), row.matter().leadUnitName(), 1),
            (one, other) -> new Choice(one.value, one.label, one.count + 1));
    }
    return List.copyOf(units.values());
  }

  public List<Choice> topics() {
    Map<String, Long> topics = new LinkedHashMap<>();
    for (Standing row : all) topics.merge(row.matter().topic(), 1L, Long::sum);
    List<Choice> choices = new ArrayList<>();
    topics.forEach((topic, count) -> choices.add(new Choice(topic, topic, count)));
    return choices;
  }

  public List<Choice> dues() {
    List<Choice> choices = new ArrayList<>();
    long overdue =
        all.stream().filter(row -> row.state().running && row.deadline().isBefore(today)).count();
    if (overdue > 0) choices.add(new Choice("overdue", "已逾期", overdue));
    Map<YearMonth, Long> months = new TreeMap<>();
    for (Standing row : all) months.merge(YearMonth.from(row.deadline()), 1L, Long::sum);
    months.forEach((month, count) ->
        choices.add(
            new Choice(
                month.toString(),
                "%d年%d月".formatted(month.getYear(), month.getMonthValue()),
                count)));
    return choices;
  }

  /** The month up to which figures are known, null while there is none. */
  public @Nullable YearMonth known() {
    @Nullable YearMonth latest = null;
    for (Standing row : all) {
      YearMonth month = row.month();
      if (month != null && (latest == null || month.isAfter(latest))) latest = month;
    }
    return latest;
  }
}
