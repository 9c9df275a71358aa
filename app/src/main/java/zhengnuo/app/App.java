package zhengnuo.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import zhengnuo.app.cli.Read;

/** Where the program begins: a command, or the server. */
public final class App {
  private App() {}

  public static void main(String[] arguments) throws Exception {
    var out =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    Read.run(arguments[2], Path.of(arguments[3]), out);
  }
}
