package zhengnuo.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import zhengnuo.app.cli.Commands;

/** Where the program begins: every start is a command, and the server is one of them. */
public final class App {
  private App() {}

  public static void main(String[] arguments) {
    // UTF-8 whatever the locale: under LANG=C the JVM would print hanzi as question marks.
    var out = stream(FileDescriptor.out);
    var err = stream(FileDescriptor.err);
    int code = Commands.run(arguments, out, err);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    var bytes = new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 14);
    return new PrintStream(bytes, descriptor == FileDescriptor.err, StandardCharsets.UTF_8);
  }
}
