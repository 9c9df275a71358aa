package zhengnuo.app.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database's schema up to date; each step is one transaction. */
public final class Migrations {
  private Migrations() {}

  /**
   * @throws DatabaseAway in Chinese if a step fails (it is undone) or the data is of a newer
   *     program
   */
  public static void run(DatabaseAddress address) {
    try {
      Flyway.configure()
          .dataSource(address.url(), address.owner(), address.ownerPassword())
          .locations("classpath:db/migration")
          .placeholders(Map.of("app", app(address)))
          .validateMigrationNaming(true)
          // Steps are numbered by package, so one with a lower number may come later.
          .outOfOrder(true)
          .load()
          .migrate();
    } catch (FlywayException failed) {
      throw new DatabaseAway(
          "数据库结构没有升级成功，已退回升级前的样子，数据没有变：%s".formatted(failed.getMessage()), failed);
    }
  }

  /** An outside database's login may stand in its address alone; it then works as who migrates. */
  private static String app(DatabaseAddress address) {
    return address.app().isEmpty() ? "current_user" : address.app();
  }
}
