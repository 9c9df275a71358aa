package zhengnuo.reading.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;

/**
 * The parsing process: one request after another from standard input, one answer each to standard
 * output, until the input ends because its owner closed it or died.
 */
final class ParserMain {
  private ParserMain() {}

  /** What turns a request into a document. */
  interface Reader {
    Document read(String name, byte[] bytes) throws Unreadable;
  }

  /**
   * @param arguments the time limit in milliseconds
   */
  public static void main(String[] arguments) throws IOException {
    serve(Documents::read, Duration.ofMillis(Long.parseLong(arguments[0])));
  }

  static void serve(Reader reader, Duration limit) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
    var out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
    // A library that prints must not be taken for an answer.
    System.setOut(System.err);
    while (true) {
      String name;
      byte[] bytes;
      try {
        name = Wire.string(in);
        bytes = in.readNBytes(in.readInt());
      } catch (EOFException ownerGone) {
        return;
      }
      Thread guard = guard(limit);
      try {
        Wire.write(out, reader.read(name, bytes));
      } catch (Unreadable refusal) {
        Wire.write(out, refusal);
      } catch (RuntimeException | StackOverflowError broken) {
        Wire.write(out, ParserProcess.broken());
      }
      guard.interrupt();
    }
  }

  /** Ends this process should its owner be killed while a parser is stuck. */
  private static Thread guard(Duration limit) {
    return Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            Thread.sleep(limit.multipliedBy(2));
            Runtime.getRuntime().halt(4);
          } catch (InterruptedException finishedInTime) {
            Thread.currentThread().interrupt();
          }
        });
  }
}
