package zhengnuo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.document.Documents;
import zhengnuo.reading.document.Unreadable;

/** The texts that all rows read, in the order of their paths. */
record Texts(List<Text> all) {
  private static final Path HOME = Path.of(System.getProperty("zhengnuo.home", ".."));

  static final Path SAMPLES = HOME.resolve("samples");

  /**
   * @param bytes UTF-8
   */
  record Text(Path file, byte[] bytes) {
    Document document() {
      return Texts.document(String.valueOf(file.getFileName()), bytes);
    }

    String string() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /**
   * @param folder where txt and md files stand, at any depth; empty for those of the clone, so that
   *     anyone has the same
   */
  static Texts of(String folder) {
    if (!folder.isEmpty()) return in(Path.of(folder));
    return in(SAMPLES, HOME.resolve("bench").resolve("texts"));
  }

  static Texts in(Path... folders) {
    List<Text> all = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Texts::isText).sorted().toList())
          all.add(new Text(file, Files.readAllBytes(file)));
      } catch (IOException unreadable) {
        throw new IllegalStateException("cannot read " + folder, unreadable);
      }
    }
    if (all.isEmpty()) throw new IllegalStateException("no txt or md file in " + List.of(folders));
    return new Texts(List.copyOf(all));
  }

  private static boolean isText(Path file) {
    String name = String.valueOf(file.getFileName());
    return (name.endsWith(".txt") || name.endsWith(".md")) && !name.startsWith("README");
  }

  /** A failure here is the benchmark's: its texts are such as can be read. */
  static Document document(String name, byte[] bytes) {
    try {
      return Documents.read(name, bytes);
    } catch (Unreadable refused) {
      throw new IllegalStateException(name + ": " + refused.what(), refused);
    }
  }

  /** Of UTF-8, which every speed counts. */
  long bytes() {
    long sum = 0;
    for (Text text : all) sum += text.bytes.length;
    return sum;
  }
}
