package zhengnuo.reading.outline;

/** How a stretch of the outline begins. */
public enum SectionKind {
  /** One of a collection's reports begins. */
  REPORT("report"),
  /** A numbered heading, alone on its line or run in. */
  SECTION("section"),
  /** An unnumbered run-in lead that names a sub-task or its result. */
  ITEM("item"),
  /** No heading: the role changes. */
  SHIFT("shift");

  /** As written in data that leaves the program. */
  public final String id;

  SectionKind(String id) {
    this.id = id;
  }
}
