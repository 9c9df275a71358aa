package zhengnuo.app.cli;

import java.io.PrintStream;

/** A bar on a terminal's error stream, for many files; silent otherwise. */
final class Progress {
  private static final int CELLS = 30;

  private final PrintStream err;
  private final int all;
  private final boolean shown;

  Progress(PrintStream err, int all, boolean terminal) {
    this.err = err;
    this.all = all;
    shown = terminal && all > 1;
  }

  void done(int count) {
    if (!shown) return;
    int full = CELLS * count / all;
    err.print("\r" + "█".repeat(full) + "░".repeat(CELLS - full) + " %d/%d".formatted(count, all));
    err.flush();
  }

  /** Leaves no trace behind the last line. */
  void end() {
    if (!shown) return;
    err.print("\r" + " ".repeat(CELLS + 20) + "\r");
    err.flush();
  }
}
