package zhengnuo.reading.checks;

import java.util.List;

/** One question asked of a whole report. */
@FunctionalInterface
interface Check {
  /** Adds what it finds, in text order. */
  void look(Examined examined, List<Finding> findings);
}
