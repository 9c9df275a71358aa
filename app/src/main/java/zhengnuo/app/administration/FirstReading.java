package zhengnuo.app.administration;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.ledger.report.ReadReport;

/**
 * The report that was read before the set-up: in memory alone, one at a time, since only this
 * machine can bring it; gone when the program stops.
 */
@Component
class FirstReading {
  private @Nullable Kept kept;

  /**
   * What was read, with the bytes that it was read from, so that nothing is read twice.
   *
   * @param reads the reports of the file, at least one
   */
  record Kept(List<ReadReport> reads, byte[] bytes, String fileName, long millis) {

    /**
     * @param part of the file, from 1
     */
    ReadReport read(int part) {
      if (part < 1 || part > reads.size()) throw new NotFound("报告");
      return reads.get(part - 1);
    }
  }

  synchronized void keep(Kept reading) {
    kept = reading;
  }

  synchronized Optional<Kept> get() {
    return Optional.ofNullable(kept);
  }

  synchronized void forget() {
    kept = null;
  }
}
