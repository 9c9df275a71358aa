package zhengnuo.app.ledger.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.matter.MatterState;

/**
 * How a matter stood at the end of one day.
 *
 * @param state on that day
 * @param since the day on which it came into that state
 * @param deadline in force on that day
 * @param light null where its clock did not run: the state stands in its place
 * @param value the figure that counted, in the base unit, null where there was none
 * @param month whose end the figure describes
 * @param due per cent that was due, null where nothing can be said
 * @param done per cent that was done, null where nothing can be said
 * @param steps how many milestones the plan had, and of them how many were reached
 */
public record Standing(
    Matter matter,
    MatterState state,
    LocalDate since,
    LocalDate deadline,
    @Nullable Light light,
    @Nullable BigDecimal value,
    @Nullable YearMonth month,
    @Nullable BigDecimal due,
    @Nullable BigDecimal done,
    int steps,
    int reached) {

  /** What stands where the light does; the worst first, then what needs no look. */
  public enum Sort {
    RED("red", "红灯", "红"),
    YELLOW("yellow", "黄灯", "黄"),
    UNREPORTED("grey", "未报", "未报"),
    GREEN("green", "绿灯", "绿"),
    NOT_DUE("grey", "未到期", "未到期"),
    DRAFT("grey", "拟稿", "拟稿"),
    SUSPENDED("suspended", "暂缓", "暂缓"),
    COMPLETED("completed", "已办结", "结"),
    TERMINATED("suspended", "终止", "终止"),
    CARRIED_OVER("suspended", "已结转", "结转");

    /** As style sheets and shapes name it. */
    public final String shape;

    /** The word beside the shape. */
    public final String chinese;

    /** The shorter word for heads of tables. */
    public final String brief;

    Sort(String shape, String chinese, String brief) {
      this.shape = shape;
      this.chinese = chinese;
      this.brief = brief;
    }
  }

  public Sort sort() {
    if (light != null)
      return switch (light.kind()) {
        case RED -> Sort.RED;
        case YELLOW -> Sort.YELLOW;
        case UNREPORTED -> Sort.UNREPORTED;
        case GREEN -> Sort.GREEN;
        case NOT_DUE -> Sort.NOT_DUE;
      };
    return switch (state) {
      case DRAFT -> Sort.DRAFT;
      case SUSPENDED -> Sort.SUSPENDED;
      case TERMINATED -> Sort.TERMINATED;
      case CARRIED_OVER -> Sort.CARRIED_OVER;
      default -> Sort.COMPLETED;
    };
  }

  /** Why, in a few words. */
  public String brief() {
    if (light != null) return light.brief();
    return "%s%s".formatted(ShownDay.inYear(since), state == MatterState.DRAFT ? "存为拟稿" : "起");
  }

  /** What is done as people read it: 46.5, or 4 where milestones count. */
  public String shownValue() {
    if (value != null) return Numbers.grouped(value, matter.unit());
    return steps > 0 && !matter.measured() ? String.valueOf(reached) : "—";
  }

  /** The target beside it: 86公里, or 5个节点. */
  public String shownTarget() {
    if (matter.measured() && matter.target() != null)
      return Numbers.grouped(matter.target(), matter.unit()) + matter.unit().word();
    return steps > 0 ? steps + "个节点" : "—";
  }
}
