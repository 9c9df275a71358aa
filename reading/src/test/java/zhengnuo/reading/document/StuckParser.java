package zhengnuo.reading.document;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A parsing process that loops, fills its heap or dies when the file's name says so. */
final class StuckParser {
  private StuckParser() {}

  public static void main(String[] arguments) throws IOException {
    ParserMain.serve(StuckParser::read, Duration.ofMillis(Long.parseLong(arguments[0])));
  }

  static Document read(String name, byte[] bytes) throws Unreadable {
    switch (name) {
      case "loop" -> loop();
      case "fill" -> fill();
      case "die" -> Runtime.getRuntime().halt(9);
      case "print" -> System.out.println("a library that prints");
      default -> {}
    }
    return Documents.read(name, bytes);
  }

  /** As {@link #read}, but the loop leaves the machine to others: it is never ended. */
  static Document readIdly(String name, byte[] bytes) throws Unreadable {
    if (!name.equals("loop")) return read(name, bytes);
    while (true) LockSupport.parkNanos(1_000_000); // deaf to interrupts
  }

  private static void loop() {
    long spins = 0;
    while (spins >= 0) spins = spins + 1 & Long.MAX_VALUE; // deaf to interrupts
  }

  private static void fill() {
    List<byte[]> kept = new ArrayList<>();
    while (true) kept.add(new byte[1 << 20]);
  }
}
