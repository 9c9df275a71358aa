package zhengnuo.reading.facts;

/** Says in Chinese which rule gave each field of a fact. */
final class FactReasons {
  private FactReasons() {}

  static String of(Fact fact, SubjectRule rule, int yearSource, boolean falls) {
    return "主体：%s；单位：%s；类别：%s；性质：%s；界限：%s；年份：%s"
        .formatted(
            rule.chinese,
            fact.unit().isEmpty() ? "原文没有单位" : "数字后的“%s”".formatted(fact.unit()),
            measure(fact, falls),
            modality(fact),
            bound(fact),
            year(fact, yearSource));
  }

  private static String measure(Fact fact, boolean falls) {
    return switch (fact.measure()) {
      case LEVEL -> "没有增减动词，为总量";
      case GROWTH -> falls ? "百分数或倍数前有减少类动词，记为负的增速" : "百分数或倍数前有增长类动词，为增速";
      case CHANGE -> falls ? "有减少类动词，记为负的增减量" : "有新增、提高类动词或百分点，为增减量";
      case SHARE -> "百分数、倍数或比例前没有增减动词，为比率";
      case RANK -> "“第”“前”与“位”“名”，为位次";
    };
  }

  private static String modality(Fact fact) {
    return switch (fact.modality()) {
      case RESULT -> "在“%s”部分，为实绩".formatted(fact.role().chinese);
      case TARGET -> "在“%s”部分，为目标".formatted(fact.role().chinese);
      case OTHER -> "说明原值、条件或事物本身，为其他";
    };
  }

  private static String bound(Fact fact) {
    return fact.bound() == Bound.EXACT
        ? "没有界限词，为等于"
        : "数字前后的界限词，为%s".formatted(fact.bound().chinese);
  }

  private static String year(Fact fact, int source) {
    return switch (source) {
      case FactYears.DATED -> "句中的%s年".formatted(fact.year());
      case FactYears.OF_REPORT -> "报告标题和所在部分，为%s年".formatted(fact.year());
      case FactYears.GIVEN -> "由使用者指定，为%s年".formatted(fact.year());
      default -> "原文未定";
    };
  }
}
