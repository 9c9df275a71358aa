package zhengnuo.app.ledger.report;

import java.util.Locale;
import zhengnuo.app.access.NotFound;

/** The three kinds of readings that a person goes through beside the source text. */
public enum ReadKind {
  FACT("事实", 'f', "fact"),
  COMMITMENT("承诺", 'c', "commitment"),
  FINDING("疑点", 'd', "finding");

  /** The name that people see. */
  public final String chinese;

  /** First letter of a reading's key. */
  final char letter;

  /** The table that holds it. */
  final String table;

  ReadKind(String chinese, char letter, String table) {
    this.chinese = chinese;
    this.letter = letter;
    this.table = table;
  }

  /** As it stands in addresses and style classes. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind whose letter begins {@code key}; a key that names none answers as not found. */
  static ReadKind of(String key) {
    for (ReadKind kind : values()) if (!key.isEmpty() && kind.letter == key.charAt(0)) return kind;
    throw new NotFound("报告");
  }
}
