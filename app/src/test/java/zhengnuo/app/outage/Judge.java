package zhengnuo.app.outage;

import java.util.List;

/** Looks at one side of an end state. */
interface Judge {
  void judge(List<Call> calls, EndState end, Verdict verdict);
}
