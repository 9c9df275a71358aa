package zhengnuo.app.outage;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;

/** Judges the end state against the whole history. */
final class Checker {
  private Checker() {}

  /**
   * @param connection as the owner of the tables
   * @param files folder of the stored files
   * @param beganAt when the history began
   */
  static Verdict check(List<Call> calls, Connection connection, Path files, Instant beganAt) {
    List<Operation> operations = Operations.all(new KnownThings());
    EndState end = EndState.read(connection, files);
    var verdict = new Verdict();
    for (Judge judge :
        List.of(
            new KeyJudge(operations, beganAt),
            new OrderJudge(),
            new ReadingJudge(),
            new StandingJudge(operations),
            new StateJudge(),
            new DraftJudge(),
            new FileJudge(),
            new WriterJudge(),
            new ChainJudge())) judge.judge(calls, end, verdict);
    return verdict;
  }
}
