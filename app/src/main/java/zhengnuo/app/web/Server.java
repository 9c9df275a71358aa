package zhengnuo.app.web;

import java.nio.file.Path;
import java.util.HashMap;
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
  /** Starts it on this machine alone and returns when the first page can be asked for. */
  public static ConfigurableApplicationContext start(
      DatabaseAddress database, Path data, int port) {
    return start(database, data, Listening.here(port));
  }

  /** Starts it and returns when the first page can be asked for. */
  public static ConfigurableApplicationContext start(
      DatabaseAddress database, Path data, Listening listening) {
    return application(database, data, listening).run();
  }

  /**
   * The server before it runs, so that a test can add to it.
   *
   * @param data the data folder
   * @param port 0 for a free one
   */
  public static SpringApplication application(DatabaseAddress database, Path data, int port) {
    return application(database, data, Listening.here(port));
  }

  /** The same where it listens elsewhere. */
  public static SpringApplication application(
      DatabaseAddress database, Path data, Listening listening) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("zhengnuo.data", data.toString());
    settings.put("zhengnuo.address", listening.url());
    settings.put("zhengnuo.reach", listening.reach());
    settings.put("zhengnuo.database.url", database.url());
    settings.put("zhengnuo.database.owner", database.owner());
    settings.put("zhengnuo.database.owner-password", database.ownerPassword());
    settings.put("zhengnuo.database.app", database.app());
    settings.put("zhengnuo.database.app-password", database.appPassword());
    settings.put("server.address", listening.address().getHostAddress());
    settings.put("server.port", listening.port());
    if (listening.certificate() != null && listening.key() != null) {
      settings.put("server.ssl.certificate", listening.certificate().toUri().toString());
      settings.put("server.ssl.certificate-private-key", listening.key().toUri().toString());
    }
    if (listening.proxy() != null) {
      String proxy = listening.proxy().getHostAddress();
      settings.put("zhengnuo.proxy", proxy);
      settings.put("server.forward-headers-strategy", "native");
      settings.put("server.tomcat.remoteip.internal-proxies", proxy);
      settings.put("server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For");
      settings.put("server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto");
      // The proxy may call this server by another name than people do.
      settings.put("server.tomcat.use-relative-redirects", "true");
    }
    var application = new SpringApplication(Server.class);
    application.setDefaultProperties(settings);
    application.setRegisterShutdownHook(false);
    application.setLogStartupInfo(false);
    return application;
  }
}
