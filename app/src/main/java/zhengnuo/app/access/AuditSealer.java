package zhengnuo.app.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Links new audit entries into the chain every second. */
@Component
class AuditSealer {
  private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);

  private final AuditChain chain;

  AuditSealer(AuditChain chain) {
    this.chain = chain;
  }

  @Scheduled(fixedDelay = 1000)
  void seal() {
    try {
      chain.seal();
    } catch (DataAccessException | TransactionException away) {
      // Nothing is lost: the entries stand, and the next run links them.
      LOG.warn("audit entries wait for the database: {}", away.getMessage());
    }
  }
}
