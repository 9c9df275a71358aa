package zhengnuo.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Being asked to stop, and having stopped: the process ends only when everything is closed, or
 * after 25 seconds. Opened before and closed after all else.
 */
final class Stop implements AutoCloseable {
  private static final int PATIENCE = 25;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  private Stop() {}

  /** Listens for the signal that asks the process to end. */
  static Stop onSignal() {
    var stop = new Stop();
    // Not by waiting for the main thread: that one waits in System.exit for this hook.
    Runtime.getRuntime().addShutdownHook(new Thread(stop::ended));
    return stop;
  }

  private void ended() {
    asked.countDown();
    try {
      closed.await(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when the process is asked to end. */
  void await() {
    try {
      asked.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
