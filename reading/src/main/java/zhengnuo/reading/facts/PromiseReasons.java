package zhengnuo.reading.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a promise was read as it was, field by field, in Chinese, for those who ask. */
final class PromiseReasons {
  private final PromiseText in;
  private final PromiseWeight weight;
  private final List<String> reasons;

  /**
   * @param reasons receives one text for each {@link #add}
   */
  PromiseReasons(PromiseText in, PromiseWeight weight, List<String> reasons) {
    this.in = in;
    this.weight = weight;
    this.reasons = reasons;
  }

  void add(PromiseGroup group) {
    reasons.add(
        String.join(
            "；",
            "范围：" + span(group),
            "动词：" + verb(group.first),
            "时限：" + deadline(group),
            "力度：" + firmness(group),
            "可核查：" + measure(group),
            "标题：" + title(group)));
  }

  private String span(PromiseGroup group) {
    PromiseClause first = group.first;
    StringBuilder span = new StringBuilder();
    if (first.spanFrom > first.from) span.append(quote(first.from, first.spanFrom)).append("略去，");
    if (group.from < first.from)
      span.append("自前一分句的对象").append(quote(group.from, group.from + 1)).append("起");
    else if (first.verb == null) span.append("主语带数、时限或力度词，自主语起");
    else span.append("分句由").append(quote(first.verbFrom, first.verbTo)).append("带起");
    for (PromiseClause clause = first.next; clause != null; clause = clause.next) {
      span.append("，并入").append(quote(clause.from, Math.min(clause.to, clause.from + 6)));
      span.append(joined(clause));
    }
    return span.toString();
  }

  private String joined(PromiseClause clause) {
    if (clause.continuesFigure) return "（接续前面的数）";
    if (clause.dependent) return "（离开前文不能独立）";
    if (clause.verb == null) return "（没有自己的动词）";
    int tail = JoinedTables.length(in.cellEnding(clause.head, clause.to, PromiseTable.EFFECT));
    String word = tail > 0 ? quote(clause.to - tail, clause.to) : "";
    return "（只说成效：" + quote(clause.verbFrom, clause.verbTo) + word + "）";
  }

  private String verb(PromiseClause first) {
    if (first.verb == null)
      return first.levelFrom < 0
          ? "分句开头未见动词"
          : quote(first.levelFrom, first.levelTo) + "（数前，promiselevels 词表）";
    String verb = quote(first.verbFrom, first.verbTo);
    if (first.modal != null && !first.modalInside && first.verbTo == first.modalTo)
      return verb + "（firmness 词表" + quote(first.modalFrom, first.modalTo) + "）";
    return verb
        + (first.objectFirst ? "（对象在前，动词在后，" : "（")
        + "commitverbs 词表，"
        + first.verb.chinese
        + "）";
  }

  private String deadline(PromiseGroup group) {
    if (!group.hasDeadline()) return "未写";
    String written = quote(group.deadlineFrom, group.deadlineTo);
    boolean inside = group.deadlineFrom >= group.from && group.deadlineTo <= group.to;
    return written + (inside ? "写在本项（deadlines 词表）" : "写在前文，管到本项");
  }

  private String firmness(PromiseGroup group) {
    Firmness firmness = weight.firmness(group);
    PromiseClause decider = weight.decider();
    String verb = decider == null ? "" : quote(decider.verbFrom, decider.verbTo);
    String modal = decider == null ? "" : quote(decider.modalFrom, decider.modalTo);
    String why =
        switch (weight.firmnessRule()) {
          case MODAL -> modal + "定力度";
          case MODAL_IN_EFFECT -> "后文" + modal + "定力度";
          case MODAL_OF_REST -> "后文" + modal + "带时限或可核查的结果";
          case CARRIED_MODAL -> "前文" + modal + "管到本项";
          case EXPLORING_VERB -> "动词" + verb + "表示探索";
          case DONE_OF_DEFINITE -> "动词" + verb + "表示完成，对象确定";
          case DONE_OF_INDEFINITE -> "动词" + verb + "表示完成，但对象没有终点";
          case NONE_OF -> "动词" + verb + "承诺不发生";
          case FIGURE_OR_DATE -> sure(group.first);
          case END_STATE -> endState(group.first) + "是确定的结果";
          case DONE_IN_REST -> "后文" + verb + "表示完成";
          case SUPPORTING_VERB -> "动词" + verb + "只是支持他人去做";
          case SOFT_VERB -> "动词" + verb + "不承诺完成";
          case NO_VERB -> "未见动词、数和时限";
        };
    return firmness.chinese + "，" + why;
  }

  private String sure(PromiseClause first) {
    return first.figure != PromiseFigures.NONE
        ? "写明数" + quote(first.figureFrom, first.figureTo)
        : "写明时限" + quote(first.deadlineFrom, first.deadlineTo);
  }

  private String measure(PromiseGroup group) {
    weight.isMeasurable(group);
    PromiseClause decider = weight.decider();
    return switch (weight.measureRule()) {
      case DEADLINE -> "是，有时限" + quote(group.deadlineFrom, group.deadlineTo);
      case END_STATE -> "是，" + endState(decider) + "可以查验";
      case FIGURE, COUNT -> "是，承诺了数" + figure(decider);
      case NOTHING -> "否，没有数、时限和可查验的结果";
    };
  }

  private String endState(@Nullable PromiseClause clause) {
    return clause == null ? "" : quote(clause.checkableFrom, clause.checkableTo);
  }

  private String figure(@Nullable PromiseClause clause) {
    return clause == null ? "" : quote(clause.figureFrom, clause.figureTo);
  }

  private String title(PromiseGroup group) {
    PromiseClause first = group.first;
    int from = group.titleFrom();
    String start =
        from == first.head && first.verb != null
            ? "自动词" + quote(first.verbFrom, first.verbTo) + "起"
            : "自" + quote(from, Math.min(first.to, from + 2)) + "起";
    boolean dated = first.deadlineFrom >= from && first.hasDeadline();
    return start
        + "取第一分句"
        + (dated ? "，去掉时限" + quote(first.deadlineFrom, first.deadlineTo) : "")
        + (first.to - from > PromiseTitles.LONGEST ? "，过长，以“等”代去并列项" : "");
  }

  private String quote(int from, int to) {
    return from < 0 || to <= from ? "" : "「" + new String(in.text, from, to - from) + "」";
  }
}
