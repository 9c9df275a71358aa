package zhengnuo.app;

import java.nio.file.Path;
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
    var application = Server.application(address, data, 0);
    application.setAdditionalProfiles(profiles);
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
