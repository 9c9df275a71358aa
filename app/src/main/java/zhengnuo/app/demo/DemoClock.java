package zhengnuo.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one clock of a demonstration: real time plus an offset, so that it begins at a stated moment
 * and runs on. While the past is played it stands at the moment that is played.
 */
final class DemoClock extends Clock {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Where it begins; its lights mean the same on any day. */
  static final LocalDateTime BEGINS = LocalDateTime.of(2031, 9, 16, 8, 30);

  /** Either it stands at an instant, or it runs with an offset to real time. */
  private record Hand(Instant stands, Duration offset, boolean running) {}

  private final Clock real;
  private final ZoneId zone;
  private final AtomicReference<Hand> hand;

  /**
   * @param real the clock that it runs by
   */
  DemoClock(Clock real) {
    this(real, ZONE, new AtomicReference<>(new Hand(Instant.EPOCH, Duration.ZERO, true)));
    runFrom(BEGINS);
  }

  private DemoClock(Clock real, ZoneId zone, AtomicReference<Hand> hand) {
    this.real = real;
    this.zone = zone;
    this.hand = hand;
  }

  /** Stands still at {@code moment} until told otherwise. */
  void standAt(LocalDateTime moment) {
    hand.set(new Hand(moment.atZone(ZONE).toInstant(), Duration.ZERO, false));
  }

  /** Runs on from {@code moment}. */
  void runFrom(LocalDateTime moment) {
    Duration offset = Duration.between(real.instant(), moment.atZone(ZONE).toInstant());
    hand.set(new Hand(Instant.EPOCH, offset, true));
  }

  @Override
  public Instant instant() {
    Hand now = java.util.Objects.requireNonNull(hand.get());
    return now.running() ? real.instant().plus(now.offset()) : now.stands();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new DemoClock(real, other, hand);
  }
}
