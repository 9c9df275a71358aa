package zhengnuo.app.ledger.organisation;

/** What an organisation is. */
public enum OrganisationKind {
  GOVERNMENT("人民政府"),
  DEPARTMENT("部门"),
  PUBLIC_INSTITUTION("事业单位"),
  STATE_ENTERPRISE("国有企业"),
  /** 税务, 气象…: the local government can ask, not order. */
  VERTICAL_UNIT("垂管单位"),
  PARTY_BODY("党委部门"),
  PARK_COMMITTEE("园区管委会"),
  MASS_ORGANISATION("群团组织"),
  TASK_FORCE("议事协调机构");

  /** The name that people see. */
  public final String chinese;

  OrganisationKind(String chinese) {
    this.chinese = chinese;
  }
}
