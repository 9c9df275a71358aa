package zhengnuo.app.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import zhengnuo.app.database.DataFolder;
import zhengnuo.app.database.DatabaseAddress;
import zhengnuo.app.database.DatabaseAway;
import zhengnuo.app.database.EmbeddedPostgres;
import zhengnuo.app.web.Listening;
import zhengnuo.app.web.Server;

/** {@code zhengnuo serve}: the web server on a data folder, until it is stopped. */
final class Serve implements Callable<Integer> {
  private static final int USUAL_PORT = 8080;

  private final Commands.Streams streams;

  private final CommandSpec spec;

  private Serve(Commands.Streams streams) {
    this.streams = streams;
    this.spec = CommandSpec.wrapWithoutInspection(this).name("serve");
  }

  static CommandLine command(Commands.Streams streams) {
    var serve = new Serve(streams);
    CommandSpec spec = serve.spec;
    spec.usageMessage().description("打开政诺。数据都在一个文件夹里，默认只有这台电脑能打开。");
    spec.addOption(
        OptionSpec.builder("--data")
            .paramLabel("文件夹")
            .type(Path.class)
            .description("数据文件夹，默认 ~/.zhengnuo")
            .build());
    spec.addOption(
        OptionSpec.builder("--port")
            .paramLabel("端口")
            .type(Integer.class)
            .description("网页端口，默认 8080")
            .build());
    spec.addOption(
        OptionSpec.builder("--listen")
            .paramLabel("地址")
            .type(String.class)
            .description("在哪个地址上打开，默认 127.0.0.1，只有本机能用；别的地址要同时用下面的证书或代理")
            .build());
    spec.addOption(
        OptionSpec.builder("--tls-cert")
            .paramLabel("文件")
            .type(Path.class)
            .description("加密用的证书（PEM），和 --tls-key 一起用")
            .build());
    spec.addOption(
        OptionSpec.builder("--tls-key")
            .paramLabel("文件")
            .type(Path.class)
            .description("证书的私钥（PEM）")
            .build());
    spec.addOption(
        OptionSpec.builder("--behind-proxy")
            .paramLabel("地址")
            .type(String.class)
            .description("放在负责加密的代理后面，写代理的地址；只回答它转来的请求")
            .build());
    spec.addOption(
        OptionSpec.builder("--db-url")
            .paramLabel("地址")
            .type(String.class)
            .description("改用已有的 PostgreSQL（16 或更高），如 jdbc:postgresql://主机/库?user=用户&password=密码")
            .build());
    return new CommandLine(spec);
  }

  @Override
  public Integer call() {
    CommandLine.ParseResult chosen = spec.commandLine().getParseResult();
    try (var stop = Stop.onSignal()) {
      return run(
          stop,
          chosen.matchedOptionValue("--data", KnownFolders.usual()),
          ListenOptions.listening(chosen, USUAL_PORT),
          chosen.<@Nullable String>matchedOptionValue("--db-url", null));
    } catch (ListenOptions.NotSafe refused) {
      streams.err().println(refused.getMessage());
      return Commands.BAD_INPUT;
    }
  }

  private int run(Stop stop, Path data, Listening listening, @Nullable String databaseUrl) {
    try {
      if (!isFree(listening)) {
        streams.err().println("端口 %d 已被占用。请用 --port 另选一个，或停下占用它的程序。".formatted(listening.port()));
        return Commands.BAD_INPUT;
      }
      String missing = KnownFolders.missing(data);
      if (!missing.isEmpty()) {
        streams.err().println(missing);
        return Commands.BAD_INPUT;
      }
      boolean known = Files.exists(data.resolve("database"));
      try (var folder = DataFolder.open(data)) {
        if (folder.isDemonstration()) {
          streams.err().println("%s 是演示用的文件夹，不能放真实数据。请用 --data 另选。".formatted(folder.path()));
          return Commands.BAD_INPUT;
        }
        KnownFolders.remember(folder.path());
        serve(stop, folder, listening, databaseUrl, known);
      }
      return Commands.OK;
    } catch (DatabaseAway away) {
      streams.err().println(away.getMessage());
      return Commands.BAD_INPUT;
    } catch (IOException failed) {
      streams.err().println("没有启动成功：" + failed.getMessage());
      return Commands.BAD_INPUT;
    }
  }

  private void serve(
      Stop stop,
      DataFolder folder,
      Listening listening,
      @Nullable String databaseUrl,
      boolean known)
      throws IOException {
    try (var postgres =
        databaseUrl == null
            ? EmbeddedPostgres.start(folder.database(), KnownFolders.binaries())
            : null) {
      DatabaseAddress address =
          postgres == null
              ? new DatabaseAddress(String.valueOf(databaseUrl), "", "", "", "")
              : postgres.address("zhengnuo");
      try (var server = Server.start(address, folder.path(), listening)) {
        banner(folder, listening, known);
        stop.await();
        streams.err().println("正在停下……");
      }
    }
  }

  private void banner(DataFolder folder, Listening listening, boolean known) throws IOException {
    for (String line :
        List.of(
            "政诺已打开：" + listening.url(),
            "数据文件夹：%s（%s，%d MB）"
                .formatted(folder.path(), known ? "接着用" : "新建", folder.size() >> 20),
            "备份：还没有。停下后复制整个数据文件夹，就是一份备份",
            "谁能打开：" + listening.reach(),
            "停下：在这个窗口按 Ctrl+C")) streams.err().println(line);
  }

  static boolean isFree(Listening listening) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(listening.address(), listening.port()));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
