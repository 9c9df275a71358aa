package zhengnuo.reading.lexicon;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The tables of words that a reading rests on: the bundled ones, and laid over them those of a
 * user's folder ({@code units.tsv} there adds to the bundled {@code units.tsv}).
 *
 * <p>Immutable and safe to share; tables are loaded on first use.
 */
public final class Lexicon {
  private static final Lexicon BUNDLED = new Lexicon(null);

  private final @Nullable Path folder;
  private final ConcurrentHashMap<String, LexiconFile> files = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Class<?>, Object> compiled = new ConcurrentHashMap<>();

  private Lexicon(@Nullable Path folder) {
    this.folder = folder;
  }

  public static Lexicon bundled() {
    return BUNDLED;
  }

  /**
   * The bundled tables with those of {@code folder} laid over them, all read at once so that a
   * mistake is told before anything is read by them.
   *
   * @throws IllegalArgumentException in Chinese, naming file, line and what was expected, also
   *     where a table is named as none that there is
   */
  public static Lexicon with(Path folder) {
    var lexicon = new Lexicon(folder);
    try (DirectoryStream<Path> tables = Files.newDirectoryStream(folder, "*.tsv")) {
      for (Path table : tables) {
        String file = String.valueOf(table.getFileName());
        if (Lexicon.class.getResource(file) == null)
          throw new IllegalArgumentException(
              "词表 %s 的文件名不是已有的词表，其中的词不会被用到。请按 docs/lexicons.md 改名后重试。".formatted(table));
        lexicon.file(file.substring(0, file.length() - ".tsv".length()));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return lexicon;
  }

  /**
   * @param name without folder and suffix: {@code units}
   * @throws IllegalArgumentException in Chinese if the user's table has a mistake
   */
  public LexiconFile file(String name) {
    return files.computeIfAbsent(name, this::load);
  }

  /**
   * What a stage makes of the tables once, kept with them: tries and flags.
   *
   * @param make called at most once for this lexicon and type
   */
  public <T> T compiled(Class<T> type, java.util.function.Function<Lexicon, T> make) {
    // Not computeIfAbsent: making one compiled table may ask for another.
    Object known = compiled.get(type);
    if (known == null) {
      T made = make.apply(this);
      Object first = compiled.putIfAbsent(type, made);
      known = first == null ? made : first;
    }
    return type.cast(known);
  }

  private LexiconFile load(String name) {
    try (var bundled = Lexicon.class.getResourceAsStream(name + ".tsv")) {
      if (bundled == null) throw new IllegalArgumentException("no table " + name);
      LexiconFile file =
          LexiconFile.read(name + ".tsv", new InputStreamReader(bundled, StandardCharsets.UTF_8));
      if (folder == null || !Files.exists(folder.resolve(name + ".tsv"))) return file;
      Path own = folder.resolve(name + ".tsv");
      try (var words = Files.newBufferedReader(own)) {
        return file.with(own.toString(), LexiconFile.read(own.toString(), words));
      } catch (CharacterCodingException other) {
        throw new IllegalArgumentException(
            "词表 %s 不是 UTF-8 文字。请另存为 UTF-8 后重试。".formatted(own), other);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
