package zhengnuo.app.cli;

import org.jspecify.annotations.Nullable;
import zhengnuo.reading.Reading;
import zhengnuo.reading.checks.Finding;
import zhengnuo.reading.facts.Commitment;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.outline.Section;

/** What of a reading is asked for, and its fields: those of the gold, in the gold's order. */
enum Only {
  FACTS("facts", "数据") {
    @Override
    Listing listing(Reading reading, boolean explain) {
      var at = new CodePoints(reading.document().stored());
      var list =
          new Listing.Builder()
              .column("n", "序号")
              .shown("at", "位置")
              .column("digits", "数字")
              .column("role", "作用")
              .shown("text", "原文")
              .shown("value", "数值")
              .shown("unit", "单位")
              .shown("subject", "指标")
              .shown("measure", "量度")
              .shown("modality", "性质")
              .shown("bound", "界限")
              .shown("year", "年份");
      if (explain) list.shown("explanation", "依据");
      for (Fact fact : reading.facts()) {
        @Nullable Object[] cells = new @Nullable Object[explain ? 13 : 12];
        cells[0] = fact.n();
        cells[1] = at.at(fact.start());
        cells[2] = fact.digits();
        cells[3] = "quantity";
        cells[4] = fact.text();
        cells[5] = fact.value();
        cells[6] = fact.unit();
        cells[7] = fact.subject();
        cells[8] = fact.measure().id;
        cells[9] = fact.modality().id;
        cells[10] = fact.bound().id;
        cells[11] = fact.year() == null ? null : fact.year().toString();
        if (explain) cells[12] = fact.explanation();
        list.row(cells);
      }
      return list.build();
    }
  },
  OUTLINE("outline", "结构") {
    @Override
    Listing listing(Reading reading, boolean explain) {
      var at = new CodePoints(reading.document().stored());
      var list =
          new Listing.Builder()
              .shown("at", "位置")
              .shown("text", "标题")
              .shown("kind", "类型")
              .shown("level", "层次")
              .shown("role", "作用");
      for (Section section : reading.outline().sections())
        list.row(
            at.at(section.start()),
            section.title(),
            section.kind().id,
            section.level(),
            section.role().id);
      return list.build();
    }
  },
  COMMITMENTS("commitments", "承诺") {
    @Override
    Listing listing(Reading reading, boolean explain) {
      var at = new CodePoints(reading.document().stored());
      var list =
          new Listing.Builder()
              .shown("from", "起")
              .column("to", "止")
              .column("text", "原文")
              .shown("title", "承诺")
              .shown("verb", "动词")
              .shown("deadline", "时限")
              .shown("firmness", "力度")
              .shown("measurable", "可衡量");
      if (explain) list.shown("explanation", "依据");
      for (Commitment commitment : reading.commitments()) {
        @Nullable Object[] cells = new @Nullable Object[explain ? 9 : 8];
        cells[0] = at.at(commitment.start());
        cells[1] = at.at(commitment.end());
        cells[2] = commitment.text();
        cells[3] = commitment.title();
        cells[4] = commitment.verb();
        cells[5] = commitment.deadline();
        cells[6] = commitment.firmness().id;
        cells[7] = commitment.measurable();
        if (explain) cells[8] = commitment.explanation();
        list.row(cells);
      }
      return list.build();
    }
  },
  FINDINGS("findings", "疑点") {
    @Override
    Listing listing(Reading reading, boolean explain) {
      var at = new CodePoints(reading.document().stored());
      var list =
          new Listing.Builder()
              .column("check", "检查")
              .shown("severity", "程度")
              .shown("at", "位置")
              .column("to", "止")
              .shown("found", "原文")
              .shown("expected", "问题")
              .shown("remedy", "处理");
      for (Finding finding : reading.findings())
        list.row(
            finding.check(),
            finding.severity().name().toLowerCase(java.util.Locale.ROOT),
            at.at(finding.start()),
            at.at(finding.end()),
            finding.found(),
            finding.expected(),
            finding.remedy());
      return list.build();
    }
  };

  /** As typed after {@code --only}. */
  final String id;

  /** The name that people see. */
  final String chinese;

  Only(String id, String chinese) {
    this.id = id;
    this.chinese = chinese;
  }

  /**
   * @param explain whether each row also says which rule gave its fields
   */
  abstract Listing listing(Reading reading, boolean explain);
}
