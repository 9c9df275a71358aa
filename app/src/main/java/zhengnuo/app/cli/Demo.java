package zhengnuo.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import zhengnuo.app.database.DataFolder;
import zhengnuo.app.database.DatabaseAway;
import zhengnuo.app.database.EmbeddedPostgres;
import zhengnuo.app.demo.DemoFolder;
import zhengnuo.app.demo.DemoPeople;
import zhengnuo.app.demo.DemoServer;
import zhengnuo.app.web.Listening;

/** {@code zhengnuo demo}: a fictional county in a folder of its own, made anew at each start. */
final class Demo implements Callable<Integer> {
  private static final int USUAL_PORT = 8080;

  private final Commands.Streams streams;
  private final CommandSpec spec;

  private Demo(Commands.Streams streams) {
    this.streams = streams;
    this.spec = CommandSpec.wrapWithoutInspection(this).name("demo");
  }

  static CommandLine command(Commands.Streams streams) {
    var demo = new Demo(streams);
    CommandSpec spec = demo.spec;
    spec.usageMessage().description("打开一个虚构的县来看：报告、台账、填报、亮灯都有。每次从头做起，不碰真实数据。");
    spec.addOption(
        OptionSpec.builder("--data")
            .paramLabel("文件夹")
            .type(Path.class)
            .description("演示文件夹，默认 ~/.zhengnuo-demo，每次清空重做")
            .build());
    spec.addOption(
        OptionSpec.builder("--port")
            .paramLabel("端口")
            .type(Integer.class)
            .description("网页端口，默认 8080")
            .build());
    return new CommandLine(spec);
  }

  @Override
  public Integer call() {
    CommandLine.ParseResult chosen = spec.commandLine().getParseResult();
    Path data = chosen.matchedOptionValue("--data", DemoFolder.usual());
    int port = chosen.matchedOptionValue("--port", USUAL_PORT);
    if (!Serve.isFree(Listening.here(port))) {
      streams.err().println("端口 %d 已被占用。请用 --port 另选一个，或停下占用它的程序。".formatted(port));
      return Commands.BAD_INPUT;
    }
    streams.err().println("正在准备虚构的云溪县：读两份报告，立79件事项，过8个月（约十几秒）……");
    try (var stop = Stop.onSignal();
        DataFolder folder = DemoFolder.makeAnew(data);
        var postgres = EmbeddedPostgres.start(folder.database(), KnownFolders.binaries());
        var server =
            DemoServer.application(postgres.address("zhengnuo"), folder.path(), port).run()) {
      banner(folder, port);
      stop.await();
      streams.err().println("正在停下……");
      return server.isActive() ? Commands.OK : Commands.BAD_INPUT;
    } catch (DatabaseAway away) {
      streams.err().println(away.getMessage());
      return Commands.BAD_INPUT;
    } catch (java.io.IOException failed) {
      streams.err().println("没有启动成功：" + failed.getMessage());
      return Commands.BAD_INPUT;
    }
  }

  private void banner(DataFolder folder, int port) {
    List<String> lines = new ArrayList<>();
    lines.add("政诺演示已打开：http://127.0.0.1:" + port);
    lines.add("演示文件夹：%s，每次启动从头做起".formatted(folder.path()));
    lines.add(
        "点一个人就能进去，不用密码："
            + DemoPeople.onTheSignInPage().stream()
                .map(person -> person.name() + "（" + person.role() + "）")
                .collect(Collectors.joining("、")));
    lines.add("时钟从2031年9月16日08:30走起，页面顶上可以往后拨");
    lines.add("谁能打开：只有这台电脑");
    lines.add("停下：在这个窗口按 Ctrl+C");
    lines.forEach(streams.err()::println);
  }
}
