package zhengnuo.app.ledger.matter;

/**
 * Who decided what is recorded, where that is not the person who records it (代录).
 *
 * @param decidedBy name of the leader, empty if the actor decides
 * @param paper number of the paper that says so
 */
public record Decision(String decidedBy, String paper) {
  /** The actor's own. */
  public static final Decision OWN = new Decision("", "");

  boolean recorded() {
    return !decidedBy.isBlank() && !paper.isBlank();
  }
}
