package zhengnuo.app.ledger.organisation;

/** The level of the tree on which an organisation stands. */
public enum OrganisationLevel {
  PROVINCE("省级"),
  CITY("市级"),
  COUNTY("县级"),
  TOWNSHIP("乡镇级"),
  VILLAGE("村级"),
  GROUP("组");

  /** The name that people see. */
  public final String chinese;

  OrganisationLevel(String chinese) {
    this.chinese = chinese;
  }
}
