package zhengnuo.reading.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A user's folder of tables: what it adds, and how a mistake in it is told. */
class LexiconTest {
  @TempDir Path folder;

  private void write(String table, String text) throws IOException {
    Files.writeString(folder.resolve(table), text);
  }

  private static List<Path> tables() throws IOException {
    Path bundled = Path.of("src/main/resources/zhengnuo/reading/lexicon");
    try (Stream<Path> files = Files.list(bundled)) {
      return files.filter(each -> each.toString().endsWith(".tsv")).sorted().toList();
    }
  }

  @Test
  void a_users_rows_stand_beside_the_bundled_ones() throws IOException {
    write("units.tsv", "\ufeffkind\tunit\r\ncount\t捆|扎\r\n".replace("\r", ""));
    LexiconFile units = Lexicon.with(folder).file("units");
    assertThat(units.size()).isEqualTo(Lexicon.bundled().file("units").size() + 1);
    assertThat(units.trie("unit").longest("扎".toCharArray(), 0, 1)).isNotNegative();
  }

  @Test
  void an_unknown_kind_is_told_with_line_and_all_that_are_known() throws IOException {
    write("units.tsv", "# 本地\nunit\tkind\n捆\tcount\n担\tweight\n");
    assertThatThrownBy(() -> Lexicon.with(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("units.tsv", "第4行", "“kind”", "“weight”", "count", "mass");
  }

  @Test
  void a_weight_that_is_no_number_is_told() throws IOException {
    write("effects.tsv", "word\tweight\n提档\t很大\n");
    assertThatThrownBy(() -> Lexicon.with(folder)).hasMessageContainingAll("第2行", "“很大”", "整数");
  }

  @Test
  void an_empty_word_is_told() throws IOException {
    write("effects.tsv", "word\tweight\n\t1\n");
    assertThatThrownBy(() -> Lexicon.with(folder)).hasMessageContainingAll("第2行", "“word”", "是空的");
  }

  @Test
  void a_table_of_no_such_name_is_told() throws IOException {
    write("unit.tsv", "unit\tkind\n捆\tcount\n");
    assertThatThrownBy(() -> Lexicon.with(folder)).hasMessageContainingAll("unit.tsv", "文件名");
  }

  @Test
  void a_table_in_another_encoding_is_told() throws IOException {
    Files.write(
        folder.resolve("effects.tsv"), "word\tweight\n提档\t1\n".getBytes(Charset.forName("GBK")));
    assertThatThrownBy(() -> Lexicon.with(folder)).hasMessageContainingAll("effects.tsv", "UTF-8");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void every_table_may_be_laid_over_itself_and_tells_a_missing_column(Path table)
      throws IOException {
    String text = Files.readString(table, StandardCharsets.UTF_8);
    String name = String.valueOf(table.getFileName());
    write(name, text);
    String id = name.replace(".tsv", "");
    int size = Lexicon.bundled().file(id).size();
    assertThat(Lexicon.with(folder).file(id).size()).isEqualTo(2 * size);

    List<String> lines = new ArrayList<>(text.lines().toList());
    lines.set(lines.size() - 1, lines.getLast() + "\t多出一列");
    write(name, String.join("\n", lines) + "\n");
    assertThatThrownBy(() -> Lexicon.with(folder))
        .hasMessageContainingAll(name, "第" + lines.size() + "行", "制表符");
  }

  @Test
  void every_table_is_described() throws IOException {
    String described = Files.readString(Path.of("../docs/lexicons.md"));
    for (Path table : tables()) assertThat(described).contains("`" + table.getFileName() + "`");
  }
}
