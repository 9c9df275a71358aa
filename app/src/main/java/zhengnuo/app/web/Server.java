package zhengnuo.app.web;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import zhengnuo.app.database.DatabaseAddress;

/** The web server: everything under {@code zhengnuo.app} that is a bean. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@EnableScheduling
@ComponentScan("zhengnuo.app")
public class Server {
  /** Starts it and returns when the first page can be asked for. */
  public static ConfigurableApplicationContext start(
      DatabaseAddress database, Path data, int port) {
    return application(database, data, port).run();
  }

  /**
   * The server before it runs, so that a test can add to it.
   *
   * @param data the data folder
   * @param port 0 for a free one
   */
  public static SpringApplication application(DatabaseAddress database, Path data, int port) {
    var application = new SpringApplication(Server.class);
    application.setDefaultProperties(
        Map.of(
            "zhengnuo.data", data.toString(),
            "zhengnuo.address", "http://127.0.0.1:" + port,
            "zhengnuo.database.url", database.url(),
            "zhengnuo.database.owner", database.owner(),
            "zhengnuo.database.owner-password", database.ownerPassword(),
            "zhengnuo.database.app", database.app(),
            "zhengnuo.database.app-password", database.appPassword(),
            "server.port", port));
    application.setRegisterShutdownHook(false);
    return application;
  }
}
