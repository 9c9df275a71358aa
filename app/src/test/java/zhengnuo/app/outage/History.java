package zhengnuo.app.outage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What users sent and what they were answered, line by line in a JSONL file: before each attempt an
 * {@code invoke}, after it {@code ok}, {@code fail} (a definite no) or {@code info} (unknown).
 */
final class History implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final BufferedWriter lines;
  private final Instant beganAt = Instant.now();
  private final long began = System.nanoTime();
  private long calls;
  private volatile int instance;
  private volatile long done;

  History(Path file) throws IOException {
    lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  /** When the history began, by the machine's clock. */
  Instant beganAt() {
    return beganAt;
  }

  /** The program was started once more. */
  void started() {
    instance++;
  }

  synchronized long next() {
    return ++calls;
  }

  /** How many calls were answered as done. */
  long done() {
    return done;
  }

  void invoke(long n, String user, String op, Writing writing) {
    write(event(n, user, op, writing, "invoke", 0, ""));
  }

  void answer(
      long n, String user, String op, Writing writing, String outcome, int status, String led) {
    write(event(n, user, op, writing, outcome, status, led));
  }

  void fault(long n, String kind, String outcome, String told) {
    write(new Event(n, now(), Event.NEMESIS, instance, kind, "", "", -1, "", "", outcome, 0, told));
  }

  private Event event(
      long n, String user, String op, Writing writing, String outcome, int status, String led) {
    return new Event(
        n,
        now(),
        user,
        instance,
        op,
        writing.key(),
        writing.matter(),
        writing.version(),
        writing.value(),
        hash(writing.value()),
        outcome,
        status,
        led);
  }

  private long now() {
    return System.nanoTime() - began;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one writes at a time
  private synchronized void write(Event event) {
    try {
      if (event.outcome().equals("ok")) done++;
      lines.write(JSON.writeValueAsString(event));
      lines.write('\n');
      lines.flush();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String hash(String value) {
    if (value.isEmpty()) return "";
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    lines.close();
  }

  static List<Event> read(Path file) throws IOException {
    List<Event> events = new ArrayList<>();
    for (String line : Files.readAllLines(file)) events.add(JSON.readValue(line, Event.class));
    return events;
  }

  /** The calls in the order of their first attempt. */
  static List<Call> calls(List<Event> events) {
    Map<Long, List<Event>> of = new LinkedHashMap<>();
    for (Event event : events)
      if (!event.user().equals(Event.NEMESIS))
        of.computeIfAbsent(event.n(), n -> new ArrayList<>()).add(event);
    return of.values().stream().map(History::call).toList();
  }

  private static Call call(List<Event> attempts) {
    Event first = attempts.getFirst();
    Event last = attempts.getLast();
    boolean unknown = false;
    long retriedAt = 0;
    for (Event event : attempts) {
      if (event.outcome().equals("info")) unknown = true;
      if (event.outcome().equals("invoke") && unknown && retriedAt == 0) retriedAt = event.nanos();
    }
    // A history that ends with an invoke ended before the answer: nobody knows.
    Call.Outcome outcome =
        switch (last.outcome()) {
          case "ok" -> Call.Outcome.OK;
          case "fail" -> Call.Outcome.FAIL;
          default -> Call.Outcome.INFO;
        };
    return new Call(
        first.n(),
        first.user(),
        first.op(),
        first.key(),
        first.matter(),
        first.version(),
        first.value(),
        first.nanos(),
        outcome == Call.Outcome.INFO ? Long.MAX_VALUE : last.nanos(),
        outcome,
        last.status(),
        last.serverId(),
        unknown || outcome == Call.Outcome.INFO,
        retriedAt);
  }
}
