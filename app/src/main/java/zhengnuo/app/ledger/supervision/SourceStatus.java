package zhengnuo.app.ledger.supervision;

import java.util.Arrays;
import java.util.Locale;

/** How sure a declaration is of what it declares; written in the files in small letters. */
public enum SourceStatus {
  OK("已核实"),
  LOC("地方做法"),
  OWN("产品自定"),
  UNVERIFIED("未核实");

  /** The word that people see. */
  public final String chinese;

  SourceStatus(String chinese) {
    this.chinese = chinese;
  }

  /**
   * The status that {@code declaration} writes under {@code key}.
   *
   * @throws BadDeclaration if it is none
   */
  static SourceStatus of(Declaration declaration, String key) {
    String written =
        declaration.oneOf(key, Arrays.stream(values()).map(SourceStatus::written).toList());
    return valueOf(written.toUpperCase(Locale.ROOT));
  }

  private String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
