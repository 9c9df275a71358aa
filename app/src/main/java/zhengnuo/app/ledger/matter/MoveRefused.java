package zhengnuo.app.ledger.matter;

/** A move that the matter's state does not allow; the message is for people, in Chinese. */
final class MoveRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MoveRefused(String message) {
    super(message);
  }
}
