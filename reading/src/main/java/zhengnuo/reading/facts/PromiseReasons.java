package zhengnuo.reading.facts;

/** Why a promise was read as it was, for those who ask. */
final class PromiseReasons {
  private PromiseReasons() {}

  static String of(PromiseGroup group, PromiseClause first) {
    StringBuilder reason = new StringBuilder();
    reason.append("kind=").append(first.kind);
    reason.append(" verb=").append(first.verb);
    reason.append(" modal=").append(first.modal != null ? first.modal : group.carried);
    reason.append(" figure=").append(first.figure);
    for (int i = 1; i < group.clauses.size(); i++) {
      PromiseClause clause = group.clauses.get(i);
      reason.append(" joined=").append(clause.kind).append('/').append(clause.effect);
      if (clause.dependent) reason.append("/dependent");
    }
    if (group.hasDeadline()) {
      boolean inside = group.deadlineFrom >= group.from && group.deadlineTo <= group.to;
      reason.append(" deadline=").append(inside ? "own" : "governing");
    }
    return reason.toString();
  }
}
