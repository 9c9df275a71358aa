package zhengnuo.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import zhengnuo.reading.lexicon.Lexicon;

/**
 * {@code zhengnuo read FILE…}: what a report holds, as a table or as data; of a folder or a zip,
 * what each report in it holds. Ends with 0 whatever it finds, with 2 if a file could not be read.
 */
final class Read implements Callable<Integer> {
  private final Commands.Streams streams;
  private final CommandSpec spec;

  private Read(Commands.Streams streams) {
    this.streams = streams;
    // Described by hand: annotations would be read by reflection at every start.
    spec = CommandSpec.wrapWithoutInspection(this).name("read");
    spec.usageMessage()
        .description(
            "读报告（docx、doc、wps、rtf、pdf、ofd、xlsx、xls、网页、md、txt），列出其中的数据、结构、承诺和疑点。",
            "文件夹和 zip 压缩包里的报告逐个读；读不了的列出原因，不影响其他文件。")
        .footer("", "退出码：0 已读完；2 有文件读不了，或参数不对。位置按字计，从 0 开始。");
    option("--only", "内容", "只列一种：facts 数据、outline 结构、commitments 承诺、findings 疑点；不写则列各种的数目");
    option("--format", "格式", "table、json、jsonl、csv 或 html；不写时，终端上是 table，其他是 jsonl");
    spec.addOption(
        OptionSpec.builder("--explain")
            .type(boolean.class)
            .description("同时列出每项是依据哪条规则得出的")
            .build());
    spec.addOption(
        OptionSpec.builder("--original")
            .type(boolean.class)
            .description("有修订的 docx 按修订前的原文读，不写则按全部接受读")
            .build());
    spec.addOption(
        OptionSpec.builder("--year")
            .paramLabel("年份")
            .type(Integer.class)
            .description("报告是哪一年作的（正文没有写明时用）")
            .build());
    spec.addOption(
        OptionSpec.builder("--lexicon")
            .paramLabel("文件夹")
            .type(Path.class)
            .description("自己的词表（tsv），叠加在自带词表之上")
            .build());
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("文件")
            .index("0..*")
            .arity("1..*")
            .required(true)
            .type(List.class)
            .auxiliaryTypes(Path.class)
            .description("报告文件、文件夹或 zip 压缩包，可以有多个")
            .build());
  }

  static CommandLine command(Commands.Streams streams) {
    return new CommandLine(new Read(streams).spec);
  }

  private void option(String name, String label, String description) {
    spec.addOption(
        OptionSpec.builder(name)
            .paramLabel(label)
            .type(String.class)
            .description(description)
            .build());
  }

  @Override
  public Integer call() {
    List<Path> given = spec.positionalParameters().get(0).getValue();
    var files = new ReportFiles(given);
    boolean terminal = streams.terminal();
    var progress = new Progress(streams.err(), files.files().size(), terminal);
    var run =
        new ReadRun(
            streams, lexicon(), year(), only(), on("--explain"), on("--original"), kind(terminal));
    try {
      int done = 0;
      if (files.files().isEmpty()) throw mistake("文件夹里没有文件。");
      for (Path file : files.files()) {
        run.read(files, file);
        progress.done(++done);
      }
      return run.end();
    } catch (IllegalArgumentException lexiconMistake) {
      streams.err().println(lexiconMistake.getMessage());
      return Commands.BAD_INPUT;
    } finally {
      progress.end();
      run.close();
    }
  }

  private boolean on(String option) {
    return Boolean.TRUE.equals(spec.findOption(option).<@Nullable Boolean>getValue());
  }

  private @Nullable Only only() {
    @Nullable String asked = spec.findOption("--only").getValue();
    if (asked == null) return null;
    for (Only only : Only.values()) if (only.id.equals(asked)) return only;
    throw mistake("--only 不能是“%s”，可用 facts、outline、commitments、findings。".formatted(asked));
  }

  private Printer.Kind kind(boolean terminal) {
    @Nullable String asked = spec.findOption("--format").getValue();
    if (asked == null) return terminal ? Printer.Kind.TABLE : Printer.Kind.JSONL;
    for (Printer.Kind kind : Printer.Kind.values()) if (kind.id.equals(asked)) return kind;
    throw mistake("--format 不能是“%s”，可用 table、json、jsonl、csv、html。".formatted(asked));
  }

  private OptionalInt year() {
    @Nullable Integer year = spec.findOption("--year").getValue();
    return year == null ? OptionalInt.empty() : OptionalInt.of(year);
  }

  private Lexicon lexicon() {
    @Nullable Path folder = spec.findOption("--lexicon").getValue();
    if (folder == null) return Lexicon.bundled();
    if (!Files.isDirectory(folder)) throw mistake("--lexicon 指的“%s”不是文件夹。".formatted(folder));
    try {
      return Lexicon.with(folder);
    } catch (IllegalArgumentException mistake) {
      throw mistake(String.valueOf(mistake.getMessage()));
    }
  }

  private ParameterException mistake(String words) {
    return new ParameterException(spec.commandLine(), words);
  }
}
