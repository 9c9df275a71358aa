package zhengnuo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.document.Documents;
import zhengnuo.reading.document.Unreadable;

/**
 * The reports that are read: every text in the clone's {@code samples/}, so that anyone has the
 * same.
 */
record Samples(List<Sample> all) {
  record Sample(String name, byte[] bytes) {
    Document document() {
      try {
        return Documents.read(name, bytes);
      } catch (Unreadable refused) {
        throw new IllegalStateException(name + ": " + refused.what(), refused);
      }
    }
  }

  static Samples ofClone() {
    return in(Path.of(System.getProperty("zhengnuo.home", "."), "samples"));
  }

  static Samples in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Sample> all = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList())
        all.add(new Sample(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
      if (all.isEmpty()) throw new IllegalStateException("no .txt in " + folder);
      return new Samples(List.copyOf(all));
    } catch (IOException unreadable) {
      throw new IllegalStateException("cannot read " + folder, unreadable);
    }
  }

  /** Of the stored texts, in UTF-16 units, which is what every benchmark reads. */
  int characters() {
    int sum = 0;
    for (Sample sample : all) sum += sample.document().stored().length();
    return sum;
  }
}
