package zhengnuo.app.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL inside a data folder: {@code database/cluster} holds its files, {@code
 * database/secret} the passwords (mode 0600).
 *
 * <p>Durability is PostgreSQL's own and stays switched on: fsync, full page writes, checksums. The
 * server listens on one loopback port chosen anew at each start. A cluster is made in a folder
 * beside and moved into place, so that a first start that is cut off leaves nothing that looks like
 * data.
 *
 * <p>A server that ends unasked, killed or broken down, is started again on the same port, so that
 * the program goes on after seconds without a person's help. Of several objects for one cluster the
 * newest is in charge of that.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String SUPERUSER = "postgres";

  /** Who starts a cluster's server again. */
  private static final Map<Path, EmbeddedPostgres> IN_CHARGE = new ConcurrentHashMap<>();

  /** In which the sessions of a killed server leave by themselves. */
  private static final Duration BEFORE_NEXT_START = Duration.ofSeconds(1);

  /** The role that owns the tables and migrates them. */
  public static final String OWNER = "zhengnuo_owner";

  /** The role that the program works as: no DDL, no change of what is in the audit log. */
  public static final String APP = "zhengnuo_app";

  private final Path binaries;
  private final Path cluster;
  private final String secret;
  private final int port;
  private volatile Process server;

  private EmbeddedPostgres(Path binaries, Path cluster, String secret, int port, Process server) {
    this.binaries = binaries;
    this.cluster = cluster;
    this.secret = secret;
    this.port = port;
    this.server = server;
  }

  /**
   * Starts the server of {@code folder}, making the cluster on first use. The caller holds the data
   * folder's lock.
   *
   * @param folder the data folder's {@code database}
   * @param binaries where the programs are unpacked, shared between data folders
   * @throws DatabaseAway in Chinese if it does not answer within 30 seconds
   */
  public static EmbeddedPostgres start(Path folder, Path binaries) {
    try {
      Files.createDirectories(folder);
      Path programs = PostgresBinaries.unpacked(binaries);
      Path cluster = folder.resolve("cluster");
      String secret = secret(folder);
      boolean made = Files.exists(cluster.resolve("PG_VERSION"));
      if (!made) make(programs, cluster, secret);
      EmbeddedPostgres before = IN_CHARGE.get(cluster);
      if (before != null) before.resign();
      LeftOver.clear(cluster);
      int port = freePort();
      Process server = launch(programs, cluster, log(cluster), port);
      var postgres = new EmbeddedPostgres(programs, cluster, secret, port, server);
      postgres.awaitReady(log(cluster));
      if (!Files.exists(folder.resolve("roles"))) {
        postgres.makeRoles();
        Files.createFile(folder.resolve("roles"));
      }
      IN_CHARGE.put(cluster, postgres);
      Thread.ofPlatform().daemon().name("postgres-watch").start(postgres::watch);
      return postgres;
    } catch (IOException failed) {
      throw new DatabaseAway(
          "数据库没有启动成功：%s。请检查数据文件夹 %s 能不能写、磁盘是否已满，再启动一次；数据没有变。"
              .formatted(failed.getMessage(), folder),
          failed);
    }
  }

  private static Path log(Path cluster) {
    return cluster.resolveSibling("postgres.log");
  }

  /** Starts the server again whenever it has ended, for as long as this object is in charge. */
  private void watch() {
    try {
      while (true) {
        server.waitFor();
        Thread.sleep(BEFORE_NEXT_START);
        if (!isInCharge()) return;
        LOG.warn("PostgreSQL ended unasked and is started again");
        startAgain();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void startAgain() {
    try {
      // Whoever is no longer in charge must neither end nor double the next one's server.
      synchronized (this) {
        if (!isInCharge()) return;
        LeftOver.clear(cluster);
        server = launch(binaries, cluster, log(cluster), port);
      }
      awaitReady(log(cluster));
      LOG.warn("PostgreSQL is back");
    } catch (IOException | DatabaseAway failed) {
      // The next turn tries again: a full disk or a taken port may be free by then.
      LOG.error("PostgreSQL did not start: {}", failed.getMessage());
    }
  }

  private synchronized void resign() {
    IN_CHARGE.remove(cluster, this);
  }

  private boolean isInCharge() {
    return IN_CHARGE.get(cluster) == this;
  }

  private static String secret(Path folder) throws IOException {
    Path file = folder.resolve("secret");
    if (Files.exists(file)) return Files.readString(file).strip();
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String secret = HexFormat.of().formatHex(random);
    Path draft = folder.resolve("secret.new");
    Files.deleteIfExists(draft);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix"))
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, secret);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    return secret;
  }

  private static void make(Path programs, Path cluster, String secret) throws IOException {
    Path draft = cluster.resolveSibling("cluster.new");
    PostgresBinaries.remove(draft);
    Path password = cluster.resolveSibling("password.new");
    Files.writeString(password, secret);
    try {
      List<String> command = new ArrayList<>(asOrdinaryUser());
      command.addAll(
          List.of(
              programs.resolve("bin/initdb").toString(),
              "-D",
              draft.toString(),
              "-U",
              SUPERUSER,
              "--auth=scram-sha-256",
              "--pwfile=" + password,
              "--encoding=UTF8",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--locale=C",
              "--data-checksums"));
      run(command);
    } finally {
      Files.deleteIfExists(password);
    }
    Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Process launch(Path programs, Path cluster, Path log, int port)
      throws IOException {
    List<String> command = new ArrayList<>(asOrdinaryUser());
    command.addAll(
        List.of(
            programs.resolve("bin/postgres").toString(),
            "-D",
            cluster.toString(),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "port=" + port,
            "-c",
            "unix_socket_directories=",
            "-c",
            "max_connections=60",
            "-c",
            "shared_buffers=128MB",
            "-c",
            "log_error_verbosity=terse", // no rows in the log
            "-c",
            "timezone=Asia/Shanghai",
            "-c",
            "log_timezone=Asia/Shanghai"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** PostgreSQL refuses to run as root: a user namespace makes it run as nobody in particular. */
  private static List<String> asOrdinaryUser() {
    return "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/proc"))
        ? List.of("unshare", "-U")
        : List.of();
  }

  private static void run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) throw new IOException(output.strip());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady(Path log) throws IOException {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (true) {
      try (Connection connection = connect("postgres")) {
        return;
      } catch (SQLException notYet) {
        if (!server.isAlive() || System.nanoTime() > deadline) {
          server.destroy();
          throw new IOException("数据库没有应答，原因见 " + log, notYet);
        }
        pause();
      }
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(20);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), SUPERUSER, secret);
  }

  private void makeRoles() throws IOException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      // The password is hexadecimal, so it needs no quoting; roles may stand from a cut-off start.
      for (String role : List.of(OWNER, APP))
        statement.execute(
            """
            do $$ begin
              if not exists (select from pg_roles where rolname = '%1$s') then
                create role %1$s login nosuperuser nocreatedb nocreaterole password '%2$s';
              end if;
            end $$
            """
                .formatted(role, secret));
    } catch (SQLException failed) {
      throw new IOException(failed.getMessage(), failed);
    }
    makeDatabase("zhengnuo", "template0");
  }

  /**
   * Makes a database owned by {@link #OWNER} unless it stands.
   *
   * @param name of letters, digits and underscores
   * @param template the database that it is copied from
   */
  public void makeDatabase(String name, String template) throws IOException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      try (var known =
          statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
        if (known.next()) return;
      }
      statement.execute("create database %s owner %s template %s".formatted(name, OWNER, template));
    } catch (SQLException failed) {
      throw new IOException(failed.getMessage(), failed);
    }
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /** How the program reaches {@code database}: one login that migrates, one that works. */
  public DatabaseAddress address(String database) {
    return new DatabaseAddress(url(database), OWNER, secret, APP, secret);
  }

  public Path cluster() {
    return cluster;
  }

  public Path binaries() {
    return binaries;
  }

  /** The postmaster's process id; another one after it was started again. */
  public long pid() {
    return server.pid();
  }

  /** Ends sessions, writes a checkpoint and waits until the server is gone. */
  @Override
  public void close() {
    resign();
    if (!server.isAlive()) return;
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
      if (!server.waitFor(20, TimeUnit.SECONDS)) server.destroyForcibly();
    } catch (IOException noSignal) {
      server.destroy();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
