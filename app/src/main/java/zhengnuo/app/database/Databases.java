package zhengnuo.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The database and the clock as beans. The caller has started the server and says where it is:
 * {@code zhengnuo.database.*}.
 */
@Configuration(proxyBeanMethods = false)
class Databases {
  /** The installation's one zone: periods and deadlines are its dates. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Bean
  DatabaseAddress databaseAddress(
      @Value("${zhengnuo.database.url}") String url,
      @Value("${zhengnuo.database.owner}") String owner,
      @Value("${zhengnuo.database.owner-password}") String ownerPassword,
      @Value("${zhengnuo.database.app}") String app,
      @Value("${zhengnuo.database.app-password}") String appPassword) {
    return new DatabaseAddress(url, owner, ownerPassword, app, appPassword);
  }

  /** The pool works as the app's login; the schema is brought up to date before it is used. */
  @Bean(destroyMethod = "close")
  DataSource dataSource(DatabaseAddress address) {
    Migrations.run(address);
    var config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(address.app());
    config.setPassword(address.appPassword());
    // What the server adds to an error may hold a whole row, and errors are logged.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.setMaximumPoolSize(16);
    config.setConnectionTimeout(10_000);
    return new HikariDataSource(config);
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new Transactions(dataSource);
  }

  @Bean
  Clock clock() {
    return Clock.system(ZONE);
  }
}
