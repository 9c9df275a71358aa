package zhengnuo.app.cli;

import java.io.IOException;
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
import zhengnuo.reading.Reading;
import zhengnuo.reading.document.Documents;
import zhengnuo.reading.document.Unreadable;
import zhengnuo.reading.lexicon.Lexicon;

/** {@code zhengnuo read FILE…}: what a report holds, as a table or as data. */
final class Read implements Callable<Integer> {
  private final Commands.Streams streams;
  private final CommandSpec spec;

  private Read(Commands.Streams streams) {
    this.streams = streams;
    // Described by hand: annotations would be read by reflection at every start.
    spec = CommandSpec.wrapWithoutInspection(this).name("read");
    spec.usageMessage().description("读报告：列出其中的数据、结构、承诺和疑点。");
    spec.addOption(
        OptionSpec.builder("--only")
            .paramLabel("内容")
            .type(String.class)
            .description("只要其中一种：facts、outline、commitments、findings")
            .build());
    spec.addOption(
        OptionSpec.builder("--format")
            .paramLabel("格式")
            .type(String.class)
            .description("jsonl")
            .build());
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("文件")
            .index("0..*")
            .arity("1..*")
            .required(true)
            .type(List.class)
            .auxiliaryTypes(Path.class)
            .description("报告文件")
            .build());
  }

  static CommandLine command(Commands.Streams streams) {
    return new CommandLine(new Read(streams).spec);
  }

  @Override
  public Integer call() throws IOException, Unreadable {
    List<Path> files = spec.positionalParameters().get(0).getValue();
    @Nullable String asked = spec.findOption("--only").getValue();
    for (Path file : files) {
      var reading =
          Reading.of(
              Documents.read(file.getFileName().toString(), Files.readAllBytes(file)),
              Lexicon.bundled(),
              OptionalInt.empty(),
              false);
      for (Only only : Only.values()) {
        if (!only.id.equals(asked)) continue;
        Listing listing = only.listing(reading, false);
        for (@Nullable Object[] row : listing.rows()) {
          var line = new StringBuilder();
          Json.object(line, files.size() > 1 ? file.toString() : null, listing, row);
          streams.out().println(line);
        }
      }
    }
    return Commands.OK;
  }
}
