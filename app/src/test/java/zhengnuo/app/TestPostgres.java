package zhengnuo.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import zhengnuo.app.database.DataFolder;
import zhengnuo.app.database.DatabaseAddress;
import zhengnuo.app.database.EmbeddedPostgres;
import zhengnuo.app.database.Migrations;

/** The one PostgreSQL of a test run, with a migrated database that fresh ones are copied from. */
public final class TestPostgres implements AutoCloseable {
  private static final String TEMPLATE = "migrated";

  private final DataFolder folder;
  private final EmbeddedPostgres postgres;
  private final AtomicInteger made = new AtomicInteger();

  private TestPostgres(DataFolder folder, EmbeddedPostgres postgres) {
    this.folder = folder;
    this.postgres = postgres;
  }

  static TestPostgres start() {
    try {
      var folder = DataFolder.open(Files.createTempDirectory("zhengnuo-tests").resolve("data"));
      var postgres = EmbeddedPostgres.start(folder.database(), binaries());
      postgres.makeDatabase(TEMPLATE, "template0");
      Migrations.run(postgres.address(TEMPLATE));
      return new TestPostgres(folder, postgres);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Where the program unpacks PostgreSQL too, so that tests need not unpack it again. */
  public static Path binaries() {
    return Path.of(System.getProperty("user.home"), ".cache", "zhengnuo", "postgres-18.6");
  }

  /** A migrated database that holds nothing yet. */
  DatabaseAddress fresh() throws IOException {
    String name = "test_" + made.incrementAndGet();
    postgres.makeDatabase(name, TEMPLATE);
    return postgres.address(name);
  }

  /** Stored files lie there by their content, so that test classes can share it. */
  Path data() {
    return folder.path();
  }

  @Override
  public void close() throws IOException {
    postgres.close();
    folder.close();
    try (Stream<Path> all = Files.walk(folder.path().getParent())) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    }
  }
}
