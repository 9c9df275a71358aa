package zhengnuo.app.outage;

import java.util.List;
import zhengnuo.app.access.AuditChain;

/** Every audit entry is in the chain and the chain holds. */
record ChainJudge() implements Judge {
  @Override
  public void judge(List<Call> calls, EndState end, Verdict verdict) {
    AuditChain.Verdict chain = end.chain();
    for (String fault : chain.faults()) verdict.add(Fault.CHAIN, fault);
    if (chain.unsealed() > 0) verdict.add(Fault.CHAIN, chain.unsealed() + " entries not sealed");
    if (chain.checked() != end.entries().size() - chain.unsealed())
      verdict.add(
          Fault.CHAIN, "%d links for %d entries".formatted(chain.checked(), end.entries().size()));
  }
}
