package zhengnuo.app.ledger.supervision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import zhengnuo.app.ledger.matter.CurveKind;

/**
 * Curves whose lag is a share of the target: cumulative against the schedule, rate against the
 * target itself. A cumulative matter without any report stands at nought once a report was due: its
 * curve begins there, and silence must not be better than a poor figure. Of a rate nothing is said
 * until there is a figure.
 */
final class LagMeasure {
  private final Situation at;
  private final BigDecimal target;
  private final boolean cumulative;
  private final boolean judged;
  private final BigDecimal value;
  private final BigDecimal due;
  private final BigDecimal done;
  private final BigDecimal lag;

  private LagMeasure(Situation at, BigDecimal target) {
    this.at = at;
    this.target = target;
    cumulative = at.terms().curve() == CurveKind.CUMULATIVE;
    var figure = at.figure();
    judged = figure.isPresent() || (cumulative && !at.owed().lapsed().isEmpty());
    value = figure.map(Figure::value).orElse(BigDecimal.ZERO);
    due = cumulative ? at.terms().plan().due(at.day()) : Share.WHOLE;
    done = Share.of(value, target);
    lag = due.subtract(done);
  }

  static Measured of(Situation at, BigDecimal target) {
    var measure = new LagMeasure(at, target);
    return new Measured(
        measure.brief(),
        measure.clause(),
        measure.lines(),
        measure.tests(),
        at.figure().isPresent());
  }

  private String brief() {
    return judged ? lagInWords() : "尚无数";
  }

  private String clause() {
    var clause = new StringBuilder();
    if (cumulative) clause.append("序时应达").append(Share.shown(due)).append('%');
    else clause.append("目标").append(at.unit().show(target));
    if (!judged) clause.append("，实际尚无数");
    else if (at.figure().isEmpty()) clause.append("，实际未报按0计");
    else if (cumulative) clause.append("，实际").append(Share.shown(done)).append('%');
    else clause.append("，实际").append(at.unit().show(value));
    if (judged) clause.append('，').append(lagInWords());
    if (tooLittleNear())
      clause.append("，不足").append(Share.shown(at.rules().nearBelow())).append('%');
    return clause.toString();
  }

  private String lagInWords() {
    int sign = lag.signum();
    if (!cumulative) return sign > 0 ? "缺口为目标的" + Share.shown(lag) + "%" : "已达目标";
    if (sign == 0) return "与序时持平";
    return (sign > 0 ? "落后" : "超前") + Share.shown(lag.abs()) + "个百分点";
  }

  private boolean tooLittleNear() {
    return cumulative && at.near() && done.compareTo(at.rules().nearBelow()) < 0;
  }

  private List<LightLine> lines() {
    List<LightLine> lines = new ArrayList<>();
    lines.add(new LightLine("目标", at.unit().show(target)));
    if (cumulative) {
      var plan = at.terms().plan();
      lines.add(
          new LightLine(
              "应达",
              "计划%d个月已满%d个月，%s%%"
                  .formatted(plan.months(), plan.completed(at.day()), Share.shown(due))));
    } else {
      lines.add(new LightLine("应达", "目标值本身，100%"));
    }
    lines.add(new LightLine("实际", actual()));
    if (judged)
      lines.add(
          new LightLine(
              "落后",
              "%s−%s=%s%s"
                  .formatted(Share.shown(due), Share.shown(done), Share.shown(lag), unitOfLag())));
    return lines;
  }

  private String actual() {
    return at.figure()
        .map(figure ->
            "%s（%d年%d月底），为目标的%s%%"
                .formatted(
                    at.unit().show(value),
                    figure.month().getYear(),
                    figure.month().getMonthValue(),
                    Share.shown(done)))
        .orElse(judged ? "未报，按0计" : "尚无数");
  }

  private List<LightTest> tests() {
    var rules = at.rules();
    List<LightTest> tests = new ArrayList<>();
    tests.add(
        new LightTest(
            LightKind.RED,
            "落后超过" + Share.shown(rules.lagRedAbove()) + unitOfLag(),
            judged && lag.compareTo(rules.lagRedAbove()) > 0));
    tests.add(
        new LightTest(
            LightKind.YELLOW,
            "落后%s%s及以上".formatted(Share.shown(rules.lagYellowFrom()), unitOfLag()),
            judged && lag.compareTo(rules.lagYellowFrom()) >= 0));
    if (cumulative) tests.add(at.nearTest(tooLittleNear()));
    return tests;
  }

  private String unitOfLag() {
    return cumulative ? "个百分点" : "%";
  }
}
