package zhengnuo.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The root of the command line. Only the command that was asked for is built, so that {@code read}
 * loads neither Spring nor a database; the help builds them all.
 *
 * <p>Exit codes: 0 done, 1 findings or damage, 2 bad use or bad input.
 */
public final class Commands {
  static final int OK = 0;
  static final int BAD_INPUT = 2;

  /** Where a command writes; never {@code System.out}, so that tests read what a person sees. */
  record Streams(PrintStream out, PrintStream err, boolean terminal) {}

  private static final Map<String, Function<Streams, CommandLine>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("demo", Demo::command);
    COMMANDS.put("serve", Serve::command);
    COMMANDS.put("read", Read::command);
  }

  private Commands() {}

  /**
   * Runs one command to its end; {@code serve} ends when the server was stopped.
   *
   * @return the exit code
   */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    var console = System.console();
    return run(arguments, new Streams(out, err, console != null && console.isTerminal()));
  }

  static int run(String[] arguments, Streams streams) {
    var root = root();
    String asked = arguments.length == 0 ? "" : arguments[0];
    for (var command : COMMANDS.entrySet()) {
      if (!COMMANDS.containsKey(asked) || command.getKey().equals(asked))
        root.addSubcommand(command.getKey(), inChinese(command.getValue().apply(streams)));
    }
    root.setOut(new PrintWriter(streams.out(), true));
    root.setErr(new PrintWriter(streams.err(), true));
    root.setParameterExceptionHandler(Commands::misused);
    root.setExecutionExceptionHandler((failure, line, parsed) -> {
      line.getErr().println("未能完成：" + failure);
      return BAD_INPUT;
    });
    return root.execute(arguments);
  }

  private static CommandLine root() {
    var spec = CommandSpec.create().name("zhengnuo");
    spec.usageMessage()
        .description("政诺：把政府工作报告里的每一项承诺读出来、记成台账、管到兑现。")
        .footer("", "各命令的用法：zhengnuo 命令 --help");
    spec.addOption(OptionSpec.builder("--version").versionHelp(true).description("显示版本号").build());
    spec.versionProvider(() -> new String[] {"zhengnuo " + version()});
    var root = new CommandLine(spec);
    root.setExecutionStrategy(parsed -> {
      Integer shown = CommandLine.executeHelpRequest(parsed);
      if (shown != null) return shown;
      if (!parsed.hasSubcommand()) {
        parsed.commandSpec().commandLine().usage(root.getOut());
        return OK;
      }
      return new CommandLine.RunLast().execute(parsed);
    });
    return inChinese(root);
  }

  /** The frame of every help text in Chinese, and {@code --help} on every command. */
  private static CommandLine inChinese(CommandLine line) {
    var spec = line.getCommandSpec();
    if (spec.findOption("--help") == null)
      spec.addOption(
          OptionSpec.builder("-h", "--help").usageHelp(true).description("显示用法").build());
    var help = spec.usageMessage();
    help.synopsisHeading("用法：")
        .synopsisSubcommandLabel("命令")
        .descriptionHeading("%n")
        .parameterListHeading("%n参数：%n")
        .optionListHeading("%n选项：%n")
        .commandListHeading("%n命令：%n")
        .sortOptions(false)
        .adjustLineBreaksForWideCJKCharacters(true)
        .width(100);
    help.sectionMap()
        .put(
            UsageMessageSpec.SECTION_KEY_SYNOPSIS,
            usage -> usage.synopsis(usage.synopsisHeadingLength()).replace("[OPTIONS]", "[选项]"));
    line.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    return line;
  }

  /** {@link IParameterExceptionHandler}: what was wrong, and how to see the right use. */
  private static int misused(CommandLine.ParameterException mistake, String[] arguments) {
    var line = mistake.getCommandLine();
    line.getErr().println(said(mistake));
    line.getErr().println("用法见：" + line.getCommandSpec().qualifiedName() + " --help");
    return BAD_INPUT;
  }

  private static String said(CommandLine.ParameterException mistake) {
    if (mistake instanceof UnmatchedArgumentException unmatched)
      return "不认识“%s”。".formatted(String.join(" ", unmatched.getUnmatched()));
    if (mistake instanceof CommandLine.MissingParameterException missing) {
      var names = new StringBuilder();
      for (var argument : missing.getMissing())
        names.append(names.isEmpty() ? "" : "、").append(argument.paramLabel());
      return "还缺少：" + names + "。";
    }
    String message = mistake.getMessage();
    return message == null ? "参数不对。" : message;
  }

  private static String version() {
    @Nullable String packaged = Commands.class.getPackage().getImplementationVersion();
    return packaged == null ? "（未打包）" : packaged;
  }
}
