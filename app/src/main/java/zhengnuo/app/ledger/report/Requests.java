package zhengnuo.app.ledger.report;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Keys of the reader's many forms: the page has one key, each form adds its own name to it, so that
 * the same form sent twice has the same key and two forms of one page have different ones.
 */
final class Requests {
  private Requests() {}

  static String of(String request, String form) {
    return UUID.nameUUIDFromBytes((request + "/" + form).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
