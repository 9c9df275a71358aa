package zhengnuo.app.web;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The web server: everything under {@code zhengnuo.app} that is a bean. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@EnableScheduling
@ComponentScan("zhengnuo.app")
public class Server {
  /**
   * Starts it and returns when the first page can be asked for.
   *
   * @param settings {@code zhengnuo.*} and {@code server.*}
   */
  public static ConfigurableApplicationContext start(Map<String, Object> settings) {
    var application = new SpringApplication(Server.class);
    application.setDefaultProperties(settings);
    application.setRegisterShutdownHook(false);
    return application.run();
  }
}
