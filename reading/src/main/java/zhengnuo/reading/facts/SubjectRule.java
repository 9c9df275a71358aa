package zhengnuo.reading.facts;

/** How a subject was found; the words are for {@code --explain}. */
enum SubjectRule {
  NONE("没有找到"),
  BEFORE("数字前的名词"),
  THING_AFTER("单位后的事物"),
  NEXT_THING("紧接的下一个数字后的事物"),
  TITLE("所获的称号"),
  MONEY_AFTER("金额后的款项"),
  ATTRIBUTE("以数量说明的事物"),
  DEALT("“分别”依次对应的名称"),
  SHARED("并列各项共有的中心词"),
  CARRIED("承前省略"),
  PORTION("“占”前的部分"),
  LIST_LEVEL("并列的层级，中心词承前"),
  AMONG("“其中”所属的整体加本项"),
  RANKED("位次前的名词"),
  HEAD_CARRIED("承前的主体加关系名词");

  /** Chinese, for people. */
  final String chinese;

  SubjectRule(String chinese) {
    this.chinese = chinese;
  }
}
