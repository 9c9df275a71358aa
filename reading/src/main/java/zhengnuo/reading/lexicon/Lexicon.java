package zhengnuo.reading.lexicon;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  /** The bundled tables with those of {@code folder} laid over them. */
  public static Lexicon with(Path folder) {
    return new Lexicon(folder);
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
      return file.with(
          own.toString(), LexiconFile.read(own.toString(), Files.newBufferedReader(own)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
