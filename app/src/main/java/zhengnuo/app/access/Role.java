package zhengnuo.app.access;

/** What a person may do at a place in the organisation tree. */
public enum Role {
  /** Runs the ledger of a government. */
  SUPERVISOR("督查员"),
  /** Reports progress for a unit. */
  REPORTER("填报员"),
  /** Approves what a unit reports. */
  REVIEWER("审核人"),
  /** Reads, instructs, decides suspension, ending, extension and change of a promise. */
  LEADER("领导"),
  /** Deputy or committee member: reads, marks replies. */
  REPRESENTATIVE("代表委员"),
  /** Releases to the public. */
  RELEASER("公开审核员"),
  /** Runs the installation, creates and disables accounts and units; sees no matter. */
  SYSTEM_ADMINISTRATOR("系统管理员"),
  /** Grants roles, never to itself nor to an administrator; sees no matter. */
  SECURITY_ADMINISTRATOR("安全管理员"),
  /** Reads the audit log; sees no matter. */
  AUDIT_ADMINISTRATOR("审计管理员");

  /** The name that people see. */
  public final String chinese;

  Role(String chinese) {
    this.chinese = chinese;
  }

  /** Whether it is one of the three that no account holds two of (GB/T 22239-2019 8.1.5). */
  public boolean isAdministrator() {
    return this == SYSTEM_ADMINISTRATOR
        || this == SECURITY_ADMINISTRATOR
        || this == AUDIT_ADMINISTRATOR;
  }
}
