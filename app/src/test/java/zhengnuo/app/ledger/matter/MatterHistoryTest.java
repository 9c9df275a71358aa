package zhengnuo.app.ledger.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatterHistoryTest {
  private static final LocalDate DEADLINE = LocalDate.parse("2031-10-31");
  private static final MatterEvent INITIATED =
      new MatterEvent(
          at("2031-01-08"),
          MatterState.DRAFT,
          DEADLINE,
          new BigDecimal(86),
          CurveKind.CUMULATIVE,
          null);

  @Test
  void the_past_keeps_the_terms_that_held_then() {
    var history =
        history(
            INITIATED,
            MatterEvent.moved(at("2031-01-10"), MatterState.ISSUED),
            MatterEvent.moved(at("2031-01-12"), MatterState.ACCEPTED),
            new MatterEvent(
                at("2031-09-03"), null, LocalDate.parse("2032-01-31"), null, null, null));

    assertThat(history.on(LocalDate.parse("2031-01-07"))).isEmpty();
    var before = history.on(LocalDate.parse("2031-09-02")).orElseThrow();
    assertThat(before.deadline()).isEqualTo(DEADLINE);
    assertThat(before.deadlineChanges()).isZero();
    assertThat(before.plan().months()).isEqualTo(10);
    var after = history.on(LocalDate.parse("2031-09-03")).orElseThrow();
    assertThat(after.deadline()).isEqualTo("2032-01-31");
    assertThat(after.firstDeadline()).isEqualTo(DEADLINE);
    assertThat(after.deadlineChanges()).isEqualTo(1);
    assertThat(after.plan().months()).as("the extended plan keeps its start").isEqualTo(13);
    assertThat(after.runningSince()).isEqualTo("2031-01-10");
    assertThat(after.since()).isEqualTo("2031-01-12");
  }

  @Test
  void the_clock_begins_anew_after_a_suspension() {
    var history =
        history(
            INITIATED,
            MatterEvent.moved(at("2031-01-10"), MatterState.ISSUED),
            MatterEvent.moved(at("2031-03-01"), MatterState.SUSPENDED),
            MatterEvent.moved(at("2031-06-05"), MatterState.IN_PROGRESS));
    assertThat(history.on(LocalDate.parse("2031-05-01")).orElseThrow().runningSince()).isNull();
    assertThat(history.on(LocalDate.parse("2031-07-01")).orElseThrow().runningSince())
        .isEqualTo("2031-06-05");
  }

  @Test
  void without_a_usable_target_only_milestones_are_judged() {
    assertThat(measure(new BigDecimal(86), CurveKind.RATE)).isEqualTo(CurveKind.RATE);
    assertThat(measure(null, CurveKind.RATE)).isEqualTo(CurveKind.MILESTONES);
    assertThat(measure(BigDecimal.ZERO, CurveKind.RATE)).isEqualTo(CurveKind.MILESTONES);
    assertThat(measure(BigDecimal.ZERO, CurveKind.CEILING)).isEqualTo(CurveKind.CEILING);
  }

  @Test
  void entries_stand_in_the_order_of_recording() {
    assertThatThrownBy(
            () -> history(MatterEvent.moved(at("2031-01-10"), MatterState.ISSUED), INITIATED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void figures_are_shown_in_the_unit_that_was_written() {
    var unit = new ShownUnit("亿元", new BigDecimal("100000000"));
    assertThat(unit.show(new BigDecimal("10910000000"))).isEqualTo("109.1亿元");
    assertThat(ShownUnit.of("公里").show(new BigDecimal("40.00"))).isEqualTo("40公里");
  }

  private static CurveKind measure(@Nullable BigDecimal target, CurveKind curve) {
    var event = new MatterEvent(at("2031-01-08"), MatterState.DRAFT, DEADLINE, target, curve, null);
    return history(event).on(DEADLINE).orElseThrow().measure();
  }

  private static MatterHistory history(MatterEvent... events) {
    return new MatterHistory(ShownUnit.of("公里"), List.of(events), List.of());
  }

  private static LocalDateTime at(String day) {
    return LocalDate.parse(day).atTime(10, 0);
  }
}
