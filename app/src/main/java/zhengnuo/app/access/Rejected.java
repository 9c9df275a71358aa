package zhengnuo.app.access;

import java.util.List;

/** What was sent cannot be taken as it is: each fault names its field and the cure, in Chinese. */
public final class Rejected extends RuntimeException {
  private final transient List<FieldFault> faults;

  public Rejected(List<FieldFault> faults) {
    super(String.join("；", faults.stream().map(FieldFault::message).toList()));
    this.faults = List.copyOf(faults);
  }

  public Rejected(String field, String message) {
    this(List.of(new FieldFault(field, message)));
  }

  public List<FieldFault> faults() {
    return faults;
  }
}
