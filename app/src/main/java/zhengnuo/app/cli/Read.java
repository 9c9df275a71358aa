package zhengnuo.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
import zhengnuo.reading.Reading;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.document.Documents;
import zhengnuo.reading.document.ParserProcess;
import zhengnuo.reading.document.Unreadable;
import zhengnuo.reading.lexicon.Lexicon;

/**
 * {@code zhengnuo read FILE…}: what a report holds, as a table or as data. Ends with 0 whatever it
 * finds, with 2 if a file could not be read.
 */
final class Read implements Callable<Integer> {
  private static final long LARGEST = 100L << 20;

  private final Commands.Streams streams;
  private final CommandSpec spec;
  private @Nullable ParserProcess parser;

  private Read(Commands.Streams streams) {
    this.streams = streams;
    // Described by hand: annotations would be read by reflection at every start.
    spec = CommandSpec.wrapWithoutInspection(this).name("read");
    spec.usageMessage()
        .description("读报告（txt、md、docx、pdf、网页），列出其中的数据、结构、承诺和疑点。")
        .footer("", "退出码：0 已读完；2 有文件读不了，或参数不对。位置按字计，从 0 开始。");
    option("--only", "内容", "只列一种：facts 数据、outline 结构、commitments 承诺、findings 疑点；不写则列各种的数目");
    option("--format", "格式", "table、json、jsonl、csv 或 html；不写时，终端上是 table，其他是 jsonl");
    spec.addOption(
        OptionSpec.builder("--explain")
            .type(boolean.class)
            .description("同时列出每项是依据哪条规则得出的")
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
            .description("报告文件，可以有多个")
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
    List<Path> files = spec.positionalParameters().get(0).getValue();
    @Nullable Only only = only();
    boolean terminal = streams.terminal();
    Printer printer = kind(terminal).on(streams.out(), terminal);
    boolean explain =
        Boolean.TRUE.equals(spec.findOption("--explain").<@Nullable Boolean>getValue());
    OptionalInt year = year();
    Lexicon lexicon = lexicon();
    var progress = new Progress(streams.err(), files.size(), terminal);
    boolean many = files.size() > 1;
    int done = 0;
    int refused = 0;
    try {
      for (Path file : files) {
        try {
          var reading = Reading.of(document(file), lexicon, year, explain);
          printer.read(
              many ? file.toString() : null,
              reading,
              only == null ? Summary.listing(reading) : only.listing(reading, explain));
        } catch (Unreadable refusal) {
          refused++;
          if (many) printer.refused(file.toString(), refusal);
          else streams.err().println(file + "：" + refusal.what() + refusal.remedy());
        } catch (IllegalArgumentException lexiconMistake) {
          streams.err().println(lexiconMistake.getMessage());
          return Commands.BAD_INPUT;
        }
        progress.done(++done);
      }
      if (many || refused == 0) printer.end();
    } finally {
      progress.end();
      if (parser != null) parser.close();
    }
    return refused > 0 ? Commands.BAD_INPUT : Commands.OK;
  }

  private Document document(Path file) throws Unreadable {
    Path name = file.getFileName();
    try {
      long size = Files.size(file);
      // Before the bytes are taken in.
      if (size > LARGEST)
        throw new Unreadable(
            "too-large",
            "文件有%d MB，超过上限%d MB。".formatted((size + (1 << 20) - 1) >> 20, LARGEST >> 20),
            "",
            "请拆成几个文件后再读。");
      byte[] bytes = Files.readAllBytes(file);
      if (!Documents.needsParser(bytes)) return Documents.read("" + name, bytes);
      if (parser == null) parser = new ParserProcess();
      return parser.read("" + name, bytes);
    } catch (NoSuchFileException missing) {
      throw new Unreadable("no-file", "没有这个文件。", "", "请检查文件名和所在文件夹。");
    } catch (IOException unreadable) {
      String what = Files.isDirectory(file) ? "这是文件夹，不是文件。" : "文件打不开。";
      throw new Unreadable("no-access", what, "", "请检查路径和读取权限。");
    }
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
    return Lexicon.with(folder);
  }

  private ParameterException mistake(String words) {
    return new ParameterException(spec.commandLine(), words);
  }
}
