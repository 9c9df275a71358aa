package zhengnuo.reading.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents in processes of their own, so that no file can stop, slow or fill this one. Each
 * is kept warm between documents, bounded in time and heap, killed at the limit and replaced when
 * its slot is next needed: a thread that loops cannot be stopped from inside, a process can.
 *
 * <p>Safe for use by many threads; each call holds one slot.
 */
public final class ParserProcess implements AutoCloseable {
  private static final int SLOTS = 2;
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int HEAP_MEGABYTES = 512;

  /** {@code -XX:+ExitOnOutOfMemoryError} ends the process with this code. */
  private static final int OUT_OF_MEMORY = 3;

  private final BlockingQueue<Slot> free;
  private final int slots;
  private final Duration limit;
  private final int heapMegabytes;
  private final String mainClass;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("parser-watch").unstarted(task));
  private volatile boolean closed;

  /** Two processes, started when first needed, of 30 seconds and 512 MB each. */
  public ParserProcess() {
    this(SLOTS, LIMIT, HEAP_MEGABYTES, ParserMain.class.getName());
  }

  /**
   * @param mainClass serves requests as {@link ParserMain} does; its one argument is the limit in
   *     milliseconds
   */
  ParserProcess(int slots, Duration limit, int heapMegabytes, String mainClass) {
    this.slots = slots;
    this.limit = limit;
    this.heapMegabytes = heapMegabytes;
    this.mainClass = mainClass;
    free = new ArrayBlockingQueue<>(slots);
    for (int i = 0; i < slots; i++) free.add(new Slot());
  }

  private final class Slot {
    @Nullable Child child;
  }

  private record Child(Process process, DataOutputStream to, DataInputStream from) {}

  /**
   * As {@link Documents#read}, apart.
   *
   * @throws Unreadable as there, and {@code parser-time}, {@code parser-memory}, {@code
   *     parser-broken} when the process reached a limit or died, {@code parser-busy} when no slot
   *     came free in time
   * @throws IllegalStateException after {@link #close}
   */
  public Document read(String name, byte[] bytes) throws Unreadable {
    // Refused here, so that no process is asked to take in what is too large anyway.
    if (bytes.length > Limits.FILE_BYTES) throw Limits.tooLarge(bytes.length);
    Slot slot = take();
    try {
      return ask(slot, name, bytes);
    } finally {
      free.add(slot);
    }
  }

  private Slot take() throws Unreadable {
    try {
      Slot slot = free.poll(limit.toMillis() * 2, TimeUnit.MILLISECONDS);
      if (closed) throw new IllegalStateException("the parsing processes are closed");
      if (slot != null) return slot;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw new Unreadable("parser-busy", "正在读取的文件较多，还没有轮到这一份。", "", "请过一会儿再上传。");
  }

  private Document ask(Slot slot, String name, byte[] bytes) throws Unreadable {
    Child child = slot.child;
    if (child == null || !child.process().isAlive()) slot.child = child = start();
    Process process = child.process();
    var late = new AtomicBoolean();
    ScheduledFuture<?> kill =
        watch.schedule(
            () -> {
              late.set(true);
              process.destroyForcibly();
            },
            limit.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      Wire.string(child.to(), name);
      child.to().writeInt(bytes.length);
      child.to().write(bytes);
      child.to().flush();
      return Wire.read(child.from());
    } catch (IOException died) {
      slot.child = null;
      throw died(process, late);
    } finally {
      kill.cancel(false);
    }
  }

  private Unreadable died(Process process, AtomicBoolean late) {
    // Its own exit code tells why; a kill now would hide it.
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroyForcibly();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    if (late.get())
      return new Unreadable(
          "parser-time",
          "文件%s秒内没有读完，已停止读取。".formatted(limit.toSeconds()),
          "",
          "请用 Word 或 WPS 打开后另存为 docx，或拆成几个文件后再上传。");
    if (!process.isAlive() && process.exitValue() == OUT_OF_MEMORY)
      return new Unreadable(
          "parser-memory",
          "读取文件所需内存超过上限%s MB，已停止读取。".formatted(heapMegabytes),
          "",
          "请去掉图片或拆成几个文件后再上传。");
    return broken();
  }

  /** What a parser's own fault looks like to a person. */
  static Unreadable broken() {
    return new Unreadable("parser-broken", "文件结构异常，没有读出来。", "", "请用 Word 或 WPS 打开后另存为 docx 再上传。");
  }

  private Child start() {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heapMegabytes + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            mainClass,
            String.valueOf(limit.toMillis()));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      return new Child(
          process,
          new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16)),
          new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16)));
    } catch (IOException cannotStart) {
      throw new UncheckedIOException("the parsing process does not start", cannotStart);
    }
  }

  /** Ends the processes; a document being read is waited for until its limit. */
  @Override
  public void close() {
    closed = true;
    try {
      for (int i = 0; i < slots; i++) {
        Slot slot = free.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (slot != null && slot.child != null) slot.child.process().destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    watch.shutdownNow();
  }
}
