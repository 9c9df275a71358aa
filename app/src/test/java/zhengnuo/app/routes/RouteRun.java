package zhengnuo.app.routes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import zhengnuo.app.routes.Scene.Hidden;
import zhengnuo.app.routes.Who.Place;

/** Sends what the table says as everybody and collects what came back otherwise. */
final class RouteRun {
  private static final int AT_ONCE = 4;
  private static final Set<Integer> REFUSALS = Set.of(403, 404);

  private final Wire wire;
  private final StoredRows stored;
  private final List<Person> people;
  private final Scene things;
  private final Scene beside;
  private final Scene nowhere;
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final AtomicInteger sent = new AtomicInteger();

  RouteRun(Wire wire, StoredRows stored, List<Person> people, Scene things, Scene beside) {
    this.wire = wire;
    this.stored = stored;
    this.people = people;
    this.things = things;
    this.beside = beside;
    this.nowhere = things.nowhere();
  }

  /** What came back otherwise than the table says. */
  List<String> faults() {
    return faults;
  }

  int sent() {
    return sent.get();
  }

  /** Hidden words that nobody was ever shown: they would prove nothing. */
  List<String> neverShown() {
    return things.hidden().stream()
        .filter(hidden -> !seen.contains(hidden.word()))
        .map(Hidden::where)
        .toList();
  }

  /** Everything that is only looked at, as everybody, and everything else as those who may not. */
  void refusals(Map<String, List<Expectation>> rows) {
    Map<String, String> before = stored.digest();
    for (var row : rows.entrySet())
      for (Expectation each : row.getValue()) {
        String method = method(row.getKey());
        Map<String, String> answers = new ConcurrentHashMap<>();
        // Each has a session of its own.
        asAll(person -> {
          boolean allowed = each.allows(person);
          if (allowed && !method.equals("GET")) return;
          Sent request = each.request().apply(things, beside);
          Wire.Answer answer = send(person, method, request);
          String where = where(row.getKey(), each, person);
          answers.put(person.name(), answer.status() + " " + answer.location());
          if (allowed) answered(where, answer);
          else refused(where, person, each, answer);
          leaks(where, person, answer);
          if (!allowed && isBeside(person) && !each.allowed().isEmpty())
            sameAsNothing(where, person, method, each, answer);
        });
        Map<String, String> after = stored.digest();
        List<String> changed = StoredRows.changed(before, after);
        if (!changed.isEmpty())
          faults.add(
              "%s %s changed rows of %s: %s"
                  .formatted(row.getKey(), each.name(), changed, answers));
        before = after;
      }
  }

  /** Everything that changes something, as those who may, on things of its own. */
  void effects(Map<String, List<Expectation>> rows, Supplier<Scene> fresh) {
    List<Runnable> all = new ArrayList<>();
    for (var row : rows.entrySet())
      for (Expectation each : row.getValue()) {
        List<Person> allowed = people.stream().filter(each::allows).toList();
        if (!method(row.getKey()).equals("GET") && !allowed.isEmpty())
          all.add(() -> effect(row.getKey(), each, allowed, each.effect() ? fresh.get() : things));
      }
    atOnce(all);
  }

  private void effect(String route, Expectation each, List<Person> allowed, Scene own) {
    for (Person person : allowed) {
      Wire.Answer answer = send(person, method(route), each.request().apply(own, beside));
      String where = where(route, each, person);
      answered(where, answer);
      leaks(where, person, answer);
      if (each.effect() && person.equals(allowed.getFirst()) && answer.status() != 302)
        faults.add("%s had no effect: %s".formatted(where, shortly(answer)));
    }
  }

  private void asAll(Consumer<Person> as) {
    atOnce(people.stream().<Runnable>map(person -> () -> as.accept(person)).toList());
  }

  /** A few at a time. */
  private static void atOnce(List<Runnable> all) {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> running = new ArrayList<>();
      for (Runnable each : all) running.add(threads.submit(each));
      for (Future<?> each : running) each.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  private static boolean isBeside(Person person) {
    return person.holdsAt(Place.BESIDE) && person.holds().size() == 1;
  }

  private Wire.Answer send(Person person, String method, Sent request) {
    sent.incrementAndGet();
    return wire.send(person, method, request);
  }

  private void answered(String where, Wire.Answer answer) {
    boolean away = answer.leadsTo("/sign-in") && !where.startsWith("GET / ");
    boolean form = where.startsWith("GET /problems/expired-form") && answer.status() == 403;
    if (answer.status() >= 500
        || away
        || REFUSALS.contains(answer.status()) && !form
        || answer.status() == 401)
      faults.add("%s is allowed, but got %s".formatted(where, shortly(answer)));
  }

  private void refused(String where, Person person, Expectation each, Wire.Answer answer) {
    boolean there = each.reach() != Expectation.Reach.NOBODY;
    boolean fine =
        switch (person.standing()) {
          case NOBODY -> there ? answer.leadsTo("/sign-in") : answer.status() == 404;
          // The session is gone, and its token with it.
          case DISABLED ->
              answer.leadsTo("/sign-in") && there || REFUSALS.contains(answer.status());
          case PASSWORD_TO_CHANGE -> there ? answer.leadsTo("/account") : answer.status() == 404;
          case IN_USE -> REFUSALS.contains(answer.status());
        };
    if (!fine) faults.add("%s is not allowed, but got %s".formatted(where, shortly(answer)));
  }

  private void leaks(String where, Person person, Wire.Answer answer) {
    for (Hidden hidden : things.hidden()) {
      if (!answer.shows(hidden.word())) continue;
      if (person.isOneOf(hidden.seers())) seen.add(hidden.word());
      else faults.add("%s was shown %s".formatted(where, hidden.where()));
    }
    for (Hidden hidden : beside.hidden())
      if (answer.shows(hidden.word()) && !person.isOneOf(movedBeside(hidden.seers())))
        faults.add("%s was shown %s of the government beside".formatted(where, hidden.where()));
  }

  private static Set<Who> movedBeside(Set<Who> seers) {
    Set<Who> moved = new LinkedHashSet<>();
    for (Who who : seers) moved.add(new Who(who.role(), Place.BESIDE));
    return moved;
  }

  /** From beside, what is there and what is not look the same. */
  private void sameAsNothing(
      String where, Person person, String method, Expectation each, Wire.Answer answer) {
    if (answer.status() != 404) return;
    Wire.Answer nothing = send(person, method, each.request().apply(nowhere, beside));
    if (nothing.status() != 404 || !nothing.text().equals(answer.text()))
      faults.add(
          "%s can tell what is there (%s) from what is not (%s)"
              .formatted(where, shortly(answer), shortly(nothing)));
  }

  private static String shortly(Wire.Answer answer) {
    String text = answer.text();
    return "%d %s %s"
        .formatted(
            answer.status(), answer.location(), text.substring(Math.max(0, text.length() - 160)));
  }

  private static String method(String route) {
    return route.substring(0, route.indexOf(' '));
  }

  private static String where(String route, Expectation each, Person person) {
    return route + (each.name().isEmpty() ? "" : " (" + each.name() + ")") + " as " + person;
  }
}
