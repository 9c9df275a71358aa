package zhengnuo.app.ledger.matter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.facts.Firmness;

/**
 * A promise taken into supervision, or a part of one, as it stands today.
 *
 * @param place path of the government whose ledger it stands in
 * @param number counted within government and year
 * @param part counted within the parent, 0 for a matter that is no part
 * @param promise the words as adopted
 * @param placeInReport where they stand: 五（三）
 * @param leadUnit who leads, null only in a draft
 * @param leadUnitName empty while there is no lead unit, as {@code leadPlace} is
 * @param leadPlace the lead unit's path
 * @param cooperating names of the units that take part, in order
 * @param deadlineNote how the deadline was found
 * @param target in the base unit, null where no figure is promised
 * @param unit in which figures are typed and shown
 * @param formula how parts make its figure, null while it has none
 */
public record Matter(
    UUID id,
    UUID government,
    String place,
    int year,
    int number,
    int part,
    @Nullable UUID parent,
    @Nullable UUID report,
    @Nullable UUID commitment,
    String title,
    String promise,
    String placeInReport,
    String topic,
    Firmness firmness,
    @Nullable UUID leadUnit,
    String leadUnitName,
    String leadPlace,
    List<UUID> cooperating,
    LocalDate deadline,
    String deadlineNote,
    @Nullable BigDecimal target,
    String targetText,
    ShownUnit unit,
    CurveKind curve,
    @Nullable Formula formula,
    MatterState state,
    int version) {

  /** The number that people quote: 2031-023, of a part 2031-023-2. */
  public String label() {
    String whole = "%d-%03d".formatted(year, number);
    return part == 0 ? whole : whole + "-" + part;
  }

  /** Whether its figure is made from its parts. */
  public boolean brokenDown() {
    return formula != null;
  }

  /** Whether units report a figure on it and not words alone. */
  public boolean measured() {
    return target != null && curve != CurveKind.MILESTONES;
  }

  /** The target as people read it: 86公里; what is to be reached where there is no figure. */
  public String shownTarget() {
    return target == null ? targetText : unit.show(target);
  }
}
