package zhengnuo.app.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import zhengnuo.app.database.DatabaseAddress;
import zhengnuo.app.web.OneClick;
import zhengnuo.app.web.Server;

/** The server of a demonstration: the same program, with the story, its clock and its people. */
public final class DemoServer {
  private DemoServer() {}

  /** Before it runs; it plays the story first and then takes requests. */
  public static SpringApplication application(DatabaseAddress database, Path data, int port) {
    SpringApplication application = Server.application(database, data, port);
    application.addInitializers(context -> {
      var beans = (GenericApplicationContext) context;
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource("demonstration", Map.of("zhengnuo.demonstration", "true")));
      beans.registerBean(
          "demoClock",
          DemoClock.class,
          () -> new DemoClock(beans.getBean("clock", Clock.class)),
          bean -> bean.setPrimary(true));
      int n = 0;
      for (OneClick person : DemoPeople.onTheSignInPage())
        beans.registerBean("oneClick" + n++, OneClick.class, () -> person);
    });
    return application;
  }
}
