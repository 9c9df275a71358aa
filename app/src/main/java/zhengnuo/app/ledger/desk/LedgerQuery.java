package zhengnuo.app.ledger.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import zhengnuo.app.ledger.matter.MatterState;
import zhengnuo.app.ledger.supervision.Standing;

/**
 * What of a ledger is shown, all of it in the address so that it can be sent to a colleague.
 *
 * @param due {@code overdue} or a month {@code 2031-09}; empty for all, as unit, topic and q are
 */
record LedgerQuery(
    UUID government,
    int year,
    View view,
    @Nullable UUID unit,
    Standing.@Nullable Sort light,
    String due,
    String topic,
    String q,
    Group group,
    Order order) {

  /** Ways of looking that are asked for every day. */
  enum View {
    ALL("全部"),
    LIT("红灯和黄灯"),
    DUE("本月到期"),
    SILENT("到期未报"),
    ASKED("办结待查"),
    DRAFT("拟稿");

    final String chinese;

    View(String chinese) {
      this.chinese = chinese;
    }

    boolean takes(Standing standing, LocalDate today) {
      return switch (this) {
        case ALL -> true;
        case LIT -> standing.sort() == Standing.Sort.RED || standing.sort() == Standing.Sort.YELLOW;
        case DUE ->
            standing.state().running
                && YearMonth.from(standing.deadline()).equals(YearMonth.from(today));
        case SILENT ->
            standing.light() != null
                && standing.light().tests().stream()
                    .anyMatch(test -> test.holds() && test.words().endsWith("未报"));
        case ASKED -> standing.state() == MatterState.COMPLETION_REQUESTED;
        case DRAFT -> standing.state() == MatterState.DRAFT;
      };
    }

    public String chinese() {
      return chinese;
    }
  }

  /** By what rows stand together. */
  enum Group {
    TOPIC("按主题"),
    UNIT("按牵头单位"),
    LIGHT("按亮灯"),
    NONE("不分组");

    final String chinese;

    Group(String chinese) {
      this.chinese = chinese;
    }

    String of(Standing standing) {
      return switch (this) {
        case TOPIC -> standing.matter().topic();
        case UNIT ->
            standing.matter().leadUnitName().isEmpty()
                ? "牵头单位待定"
                : standing.matter().leadUnitName();
        case LIGHT -> standing.sort().chinese;
        case NONE -> "";
      };
    }

    public String chinese() {
      return chinese;
    }
  }

  /** In which order rows stand. */
  enum Order {
    LIGHT("先看灯，再看时限", Comparator.comparing(Standing::sort).thenComparing(Standing::deadline)),
    DEADLINE("按时限", Comparator.comparing(Standing::deadline)),
    NUMBER("按编号", (one, other) -> 0);

    final String chinese;
    final Comparator<Standing> comparator;

    Order(String chinese, Comparator<Standing> comparator) {
      this.chinese = chinese;
      this.comparator = comparator.thenComparing(standing -> standing.matter().label());
    }

    public String chinese() {
      return chinese;
    }
  }

  boolean takes(Standing standing, LocalDate today) {
    return view.takes(standing, today) && filtered(standing, today);
  }

  private boolean filtered(Standing standing, LocalDate today) {
    var matter = standing.matter();
    if (unit != null && !unit.equals(matter.leadUnit())) return false;
    if (light != null && light != standing.sort()) return false;
    if (!topic.isEmpty() && !topic.equals(matter.topic())) return false;
    if (due.equals("overdue"))
      return standing.state().running && standing.deadline().isBefore(today) && said(standing);
    if (!due.isEmpty() && !YearMonth.from(standing.deadline()).toString().equals(due)) return false;
    return said(standing);
  }

  private boolean said(Standing standing) {
    String words = q.strip();
    var matter = standing.matter();
    return words.isEmpty()
        || matter.title().contains(words)
        || matter.promise().contains(words)
        || matter.label().contains(words)
        || matter.leadUnitName().contains(words);
  }

  /** Whether anything but the view narrows the rows. */
  public boolean narrowed() {
    return unit != null || light != null || !due.isEmpty() || !topic.isEmpty() || !q.isBlank();
  }

  /** A filter in force, with the address that drops it alone. */
  record Drop(String words, String address) {}

  List<Drop> drops(String unitName) {
    List<Drop> drops = new ArrayList<>();
    if (unit != null) drops.add(new Drop("牵头单位：" + unitName, with("unit", "")));
    if (light != null) drops.add(new Drop("亮灯：" + light.chinese, with("light", "")));
    if (!due.isEmpty())
      drops.add(new Drop("时限：" + (due.equals("overdue") ? "已逾期" : due), with("due", "")));
    if (!topic.isEmpty()) drops.add(new Drop("主题：" + topic, with("topic", "")));
    if (!q.isBlank()) drops.add(new Drop("“%s”".formatted(q.strip()), with("q", "")));
    if (view != View.ALL) drops.add(new Drop(view.chinese, with("view", "")));
    return drops;
  }

  /** The address with one value changed; an empty one is left out. */
  public String with(String name, String value) {
    Map<String, String> values = values();
    values.put(name, value);
    return address("/ledger", values);
  }

  /** The same rows as a sheet. */
  public String sheet() {
    return address("/ledger/sheet", values());
  }

  /** The address without filters. */
  public String clear() {
    return "/ledger?year=%d&government=%s".formatted(year, government);
  }

  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("government", government.toString());
    values.put("year", String.valueOf(year));
    values.put("view", view == View.ALL ? "" : view.name());
    values.put("unit", unit == null ? "" : unit.toString());
    values.put("light", light == null ? "" : light.name());
    values.put("due", due);
    values.put("topic", topic);
    values.put("q", q.strip());
    values.put("group", group == Group.TOPIC ? "" : group.name());
    values.put("order", order == Order.LIGHT ? "" : order.name());
    return values;
  }

  private static String address(String path, Map<String, String> values) {
    var address = UriComponentsBuilder.fromPath(path);
    values.forEach((name, value) -> {
      if (!value.isEmpty()) address.queryParam(name, "{" + name + "}");
    });
    return address.encode().buildAndExpand(values).toUriString();
  }
}
