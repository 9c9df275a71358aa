package zhengnuo.app.ledger.matter;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import zhengnuo.app.ledger.report.ReportHead;
import zhengnuo.app.ledger.report.UsualLeads;

/**
 * The page that turns a report's confirmed commitments into matters.
 *
 * @param unconfirmed how many commitments nobody has confirmed yet; they are not listed
 */
public record InitiationSheet(
    ReportHead report, int year, List<InitiationLine> lines, int unconfirmed) {

  /** Which lines are shown. */
  public enum Show {
    ALL("全部", line -> true),
    OPEN("牵头待定", InitiationLine::leadOpen),
    UNSURE("把握低或中", InitiationLine::unsure),
    IMPLIED("时限按年底推定", line -> line.taken() && line.impliedDeadline()),
    CHANGED("改过的", InitiationLine::changed),
    OUT("不立项", line -> !line.taken());

    /** The name of the tab. */
    public final String chinese;

    final Predicate<InitiationLine> takes;

    Show(String chinese, Predicate<InitiationLine> takes) {
      this.chinese = chinese;
      this.takes = takes;
    }
  }

  /** In which order lines stand; drafts are numbered in it. */
  public enum Order {
    TEXT("按报告原文", Comparator.comparingInt(line -> line.commitment().start())),
    TOPIC("按主题", Comparator.comparing(line -> UsualLeads.topics().indexOf(line.topic()))),
    UNIT("按牵头单位", Comparator.comparing(InitiationLine::leadName));

    /** The name that people see. */
    public final String chinese;

    final Comparator<InitiationLine> comparator;

    Order(String chinese, Comparator<InitiationLine> comparator) {
      this.chinese = chinese;
      this.comparator = comparator;
    }
  }

  public List<InitiationLine> shown(Show show, Order order) {
    return lines.stream().filter(show.takes).sorted(order.comparator).toList();
  }

  public long count(Show show) {
    return lines.stream().filter(show.takes).count();
  }

  /** How many become matters or have become one. */
  public long taken() {
    return lines.stream().filter(InitiationLine::taken).count();
  }

  public long merged() {
    return lines.stream().filter(InitiationLine::merged).count();
  }

  /** Those that are neither taken nor merged. */
  public long leftOut() {
    return lines.size() - taken() - merged();
  }

  /** How many are taken and not yet a matter. */
  public long toMake() {
    return lines.stream().filter(line -> line.taken() && line.matter().isEmpty()).count();
  }
}
