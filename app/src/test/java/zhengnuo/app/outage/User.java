package zhengnuo.app.outage;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * One user at work until told to stop. Where no answer comes the user waits for the program and
 * sends the same form again, as a person does; now and then the user gives up instead.
 */
final class User implements Runnable {
  private static final int GIVES_UP_PERCENT = 15;
  private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(90);

  private final String name;
  private final Person person;
  private final Visit visit;
  private final History history;
  private final List<Operation> operations;
  private final Random random;
  private volatile boolean stopping;

  /**
   * @param person signed in at the visit
   */
  User(
      String name,
      Person person,
      Visit visit,
      History history,
      List<Operation> operations,
      long seed) {
    this.name = name;
    this.person = person;
    this.visit = visit;
    this.history = history;
    this.operations = Operations.of(operations, person);
    this.random = new Random(seed);
  }

  void stop() {
    stopping = true;
  }

  @Override
  public void run() {
    try {
      while (!stopping) act();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** One operation from the page to its definite answer. */
  void act() throws InterruptedException {
    Operation operation = Operations.pick(operations, random);
    Writing writing;
    try {
      writing = operation.prepare(visit, random);
    } catch (IOException away) {
      awaitProgram();
      return;
    }
    if (writing == null) return;
    long n = history.next();
    history.invoke(n, name, operation.name(), writing);
    if (writing.isRead()) history.answer(n, name, operation.name(), writing, "ok", 200, "");
    else send(n, operation, writing);
  }

  private void send(long n, Operation operation, Writing writing) throws InterruptedException {
    long giveUpAt = System.nanoTime() + LONGEST_WAIT;
    boolean unknown = false;
    while (true) {
      String outcome = "info";
      int status = 0;
      String led = "";
      try {
        Visit.Answer answer = visit.send(writing);
        status = answer.status();
        led = answer.location();
        if (operation.isDone(answer)) outcome = "ok";
        else if (isNo(answer, unknown)) outcome = "fail";
        if (outcome.equals("ok")) operation.done(writing, answer);
      } catch (IOException noAnswer) {
        led = noAnswer.getClass().getSimpleName();
      }
      history.answer(n, name, operation.name(), writing, outcome, status, led);
      if (!outcome.equals("info")) return;
      unknown = true;
      if (random.nextInt(100) < GIVES_UP_PERCENT || System.nanoTime() > giveUpAt) return;
      writing = writing.withToken(awaitProgram());
      history.invoke(n, name, operation.name(), writing);
    }
  }

  /**
   * A form whose session is gone was not taken, but it says nothing of the attempts before.
   *
   * @param unknown whether there was an attempt without an answer
   */
  private static boolean isNo(Visit.Answer answer, boolean unknown) {
    return answer.status() < 500 && !answer.asksToSignIn() && !(unknown && answer.status() == 403);
  }

  /**
   * Waits until the program answers this user, who signs in again where the session is gone.
   *
   * @return a token for forms
   */
  private String awaitProgram() throws InterruptedException {
    long giveUpAt = System.nanoTime() + LONGEST_WAIT;
    while (System.nanoTime() < giveUpAt) {
      try {
        Visit.Answer page = visit.get("/account");
        if (page.asksToSignIn()) person.signIn(visit);
        else if (page.status() == 200) {
          var token = page.page().selectFirst("input[name=_csrf]");
          if (token != null) return token.attr("value");
        }
      } catch (IOException notYet) {
        if (stopping && Thread.currentThread().isInterrupted()) return "";
      }
      Thread.sleep(100);
    }
    return "";
  }
}
