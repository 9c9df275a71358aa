package zhengnuo.reading.outline;

/** What a stretch of a report does. The identifiers are those of the gold's outline. */
public enum SectionRole {
  OPENING("opening", "开场"),
  REVIEW("review", "回顾"),
  EXPERIENCE("experience", "经验"),
  PROBLEMS("problems", "问题"),
  REQUIREMENTS("requirements", "总体要求"),
  TARGETS("targets", "预期目标"),
  PLANS("plans", "工作安排"),
  SELF_BUILDING("self_building", "自身建设"),
  CLOSING("closing", "结语");

  /** As written in data that leaves the program. */
  public final String id;

  /** The name that people see. */
  public final String chinese;

  SectionRole(String id, String chinese) {
    this.id = id;
    this.chinese = chinese;
  }
}
