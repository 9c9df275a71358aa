package zhengnuo.app.cli;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.Reading;
import zhengnuo.reading.document.Archive;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.document.Documents;
import zhengnuo.reading.document.ParserProcess;
import zhengnuo.reading.document.Unreadable;
import zhengnuo.reading.lexicon.Lexicon;

/** One run over files: reads each, prints it at once, and keeps count of what could not be read. */
final class ReadRun implements AutoCloseable {
  private final Commands.Streams streams;
  private final Lexicon lexicon;
  private final OptionalInt year;
  private final @Nullable Only only;
  private final boolean explain;
  private final boolean original;
  private final Printer printer;

  private @Nullable ParserProcess parser;
  private boolean named;
  private int refused;

  /**
   * @param only the one kind to list; null for how much there is of each
   * @param original whether a Word file is read as before its tracked changes
   */
  ReadRun(
      Commands.Streams streams,
      Lexicon lexicon,
      OptionalInt year,
      @Nullable Only only,
      boolean explain,
      boolean original,
      Printer.Kind kind) {
    this.streams = streams;
    this.lexicon = lexicon;
    this.year = year;
    this.only = only;
    this.explain = explain;
    this.original = original;
    printer = kind.on(streams.out(), streams.terminal());
  }

  /** A file that cannot be read becomes a line, and the run goes on. */
  void read(ReportFiles files, Path file) {
    named |= files.many();
    try {
      byte[] bytes = files.bytes(file);
      if (Archive.is(bytes)) archive(file, new Archive(bytes));
      else read(file.toString(), ReportFiles.name(file), bytes);
    } catch (Unreadable refusal) {
      refuse(file.toString(), refusal);
    }
  }

  private void archive(Path file, Archive archive) {
    named = true;
    if (archive.size() == 0)
      refuse(file.toString(), new Unreadable("archive-empty", "压缩包里没有文件。", "", "请检查压缩包后再读。"));
    for (int i = 0; i < archive.size(); i++) {
      String name = archive.name(i);
      String shown = file + "/" + name;
      try {
        read(shown, name.substring(name.lastIndexOf('/') + 1), archive.bytes(i));
      } catch (Unreadable refusal) {
        refuse(shown, refusal);
      }
    }
  }

  /**
   * @param shown where the file is, for people
   * @param name of the file itself
   */
  private void read(String shown, String name, byte[] bytes) throws Unreadable {
    var reading = Reading.of(document(name, bytes), lexicon, year, explain);
    printer.read(
        named ? shown : null,
        reading,
        only == null ? Summary.listing(reading) : only.listing(reading, explain));
  }

  private Document document(String name, byte[] bytes) throws Unreadable {
    if (!Documents.needsParser(bytes)) {
      try {
        return Documents.read(name, bytes, original);
      } catch (RuntimeException fault) {
        // A fault of ours in one file is no reason to leave the others unread.
        throw new Unreadable("parser-broken", "文件结构异常，没有读出来。", "", "请用 Word 或 WPS 打开后另存为 docx 再读。");
      }
    }
    if (parser == null) parser = new ParserProcess();
    return parser.read(name, bytes);
  }

  private void refuse(String shown, Unreadable refusal) {
    refused++;
    if (named) printer.refused(shown, refusal);
    else streams.err().println(shown + "：" + refusal.what() + refusal.remedy());
  }

  /** After the last file: the exit code. */
  int end() {
    if (named || refused == 0) printer.end();
    return refused > 0 ? Commands.BAD_INPUT : Commands.OK;
  }

  @Override
  public void close() {
    if (parser != null) parser.close();
  }
}
