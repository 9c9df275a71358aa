package zhengnuo.app.database;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions that end with their own failure where the connection is lost. A rollback on a lost
 * connection fails too, and would hide that the outcome is unknown behind a fault of the program;
 * the server has rolled back by itself, or had committed before.
 */
final class Transactions extends JdbcTransactionManager {
  private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

  Transactions(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void doRollback(DefaultTransactionStatus status) {
    try {
      super.doRollback(status);
    } catch (TransactionSystemException | DataAccessException lost) {
      LOG.warn("no rollback on a lost connection: {}", lost.getMessage());
    }
  }
}
