package zhengnuo.app.ledger.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import zhengnuo.app.access.Rejected;

/**
 * Readings that the person at the page called off while they ran. A parse is not stopped, it has a
 * limit of its own; what it gives is not kept.
 */
@Component
public class CancelledReadings {
  private static final int REMEMBERED = 1_000;

  private final Map<String, Boolean> requests =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * @param who account that began it, or what stands for one before the set-up
   * @param request key of the upload
   */
  public synchronized void cancel(String who, String request) {
    requests.put(who + "/" + request, true);
  }

  /**
   * To be asked between reading and keeping.
   *
   * @throws Rejected if the person called it off meanwhile
   */
  public synchronized void check(String who, String request) {
    if (requests.containsKey(who + "/" + request)) throw new Rejected("file", "已取消，这份报告没有留下");
  }
}
