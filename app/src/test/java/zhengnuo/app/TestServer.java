package zhengnuo.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import zhengnuo.app.database.DatabaseAddress;
import zhengnuo.app.web.Server;

/** The program as {@code serve} starts it, but on a free port and by a clock that tests move. */
public final class TestServer {
  private TestServer() {}

  /**
   * @param data folder for stored files, removed by whoever made it
   * @param profiles bring in beans that stand in test classes
   */
  public static ConfigurableApplicationContext start(
      DatabaseAddress address, Path data, String... profiles) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("zhengnuo.data", data.toString());
    settings.put("zhengnuo.database.url", address.url());
    settings.put("zhengnuo.database.owner", address.owner());
    settings.put("zhengnuo.database.owner-password", address.ownerPassword());
    settings.put("zhengnuo.database.app", address.app());
    settings.put("zhengnuo.database.app-password", address.appPassword());
    settings.put("server.port", 0);
    var application = new SpringApplication(Server.class);
    application.setDefaultProperties(settings);
    application.setAdditionalProfiles(profiles);
    application.setRegisterShutdownHook(false);
    application.addInitializers(context ->
        ((GenericApplicationContext) context)
            .registerBean(
                "movableClock",
                MovableClock.class,
                MovableClock::new,
                bean -> bean.setPrimary(true)));
    return application.run();
  }
}
