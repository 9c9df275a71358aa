package zhengnuo.app.ledger.report;

import org.jspecify.annotations.Nullable;

/**
 * Which readings the list shows; it stands in the address.
 *
 * @param kind null for all kinds
 * @param state null for all that stand
 */
record ReaderFilter(@Nullable ReadKind kind, @Nullable ReadState state) {
  /** An address part that names no kind or state shows all. */
  static ReaderFilter of(String kind, String state) {
    return new ReaderFilter(named(ReadKind.values(), kind), named(ReadState.values(), state));
  }

  boolean shows(ReadRow row) {
    ReadState is = row.standing().state();
    boolean stateFits = state == null ? is.stands() : is == state;
    return stateFits && (kind == null || row.kind() == kind);
  }

  /** The kind as the address has it, empty for all. */
  public String kindId() {
    return kind == null ? "" : kind.id();
  }

  /** The state as the address has it, empty for all. */
  public String stateId() {
    return state == null ? "" : state.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
    for (E value : values) if (value.name().equalsIgnoreCase(name)) return value;
    return null;
  }
}
