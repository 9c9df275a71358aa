package zhengnuo.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The installation's clock in tests: it stands still until a test moves it. */
public final class MovableClock extends Clock {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private volatile Instant now = Instant.parse("2031-03-04T01:00:00Z");

  public void forward(Duration by) {
    now = now.plus(by);
  }

  /** Nine in the morning of a day, also an earlier one. */
  public void to(String day) {
    now = LocalDate.parse(day).atTime(9, 0).atZone(ZONE).toInstant();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
