package zhengnuo.bench;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.lexicon.Trie;

/** The yardstick, and steps that no reader can do without: what can be reached at all. */
@State(Scope.Benchmark)
public class LimitBench {
  /** What one writes who wants the numbers of a report and their units, and nothing else. */
  static final Pattern NUMBERS_WITH_UNITS =
      Pattern.compile("[0-9]+(?:\\.[0-9]+)?(?:%|‰|个百分点|万|亿|[\\u4e00-\\u9fa5]{1,3})");

  private final Trie words = Lexicon.bundled().file("indicators").trie("names");

  @Benchmark
  public void yardstick(Input input, Blackhole hole) {
    for (String text : input.strings) {
      Matcher matcher = NUMBERS_WITH_UNITS.matcher(text);
      while (matcher.find()) hole.consume(matcher.end());
    }
  }

  @Benchmark
  public void decode(Input input, Blackhole hole) {
    for (Texts.Text text : input.texts)
      hole.consume(new String(text.bytes(), StandardCharsets.UTF_8));
  }

  /** Where runs of digits begin, byte by byte. */
  @Benchmark
  public int digits(Input input) {
    int runs = 0;
    for (Texts.Text text : input.texts) {
      boolean inside = false;
      for (byte b : text.bytes()) {
        boolean digit = (byte) (b - '0') >= 0 && b <= '9';
        if (digit && !inside) runs++;
        inside = digit;
      }
    }
    return runs;
  }

  /** The longest word at each character that is not in one already. */
  @Benchmark
  public int trie(Input input) {
    int found = 0;
    for (char[] text : input.characters) {
      for (int at = 0; at < text.length; ) {
        long match = words.longest(text, at, text.length);
        if (match < 0) {
          at++;
          continue;
        }
        found++;
        at = Trie.end(match);
      }
    }
    return found;
  }
}
