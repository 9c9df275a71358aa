package zhengnuo.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Audit;
import zhengnuo.app.access.Rejected;

@OnRealDatabase
@Tag("P3")
class OnceTest {
  private static final Actor ACTOR = Actor.program("测试");

  private final Once once;
  private final Audit audit;
  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final UUID object = UUID.randomUUID();
  private final AtomicInteger answers = new AtomicInteger();

  OnceTest(Once once, Audit audit, JdbcClient db, PlatformTransactionManager transactions) {
    this.once = once;
    this.audit = audit;
    this.db = db;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The effect is a row of the log; each run of it would lead elsewhere. */
  private String send(Actor actor, @Nullable String key, String content) {
    return java.util.Objects.requireNonNull(
        transaction.execute(status -> once.effect(actor, key, content, this::effect)));
  }

  private String effect() {
    audit.record(ACTOR, "试", "试", object, null, null, "");
    return "/answer/" + answers.incrementAndGet();
  }

  private int effects() {
    return db.sql("select count(*) from audit_entry where object_id = :id")
        .param("id", object)
        .query(Integer.class)
        .single();
  }

  @Test
  void the_same_key_has_one_effect_and_one_answer() {
    String key = UUID.randomUUID().toString();
    String first = send(ACTOR, key, "甲");
    assertThat(send(ACTOR, key, "甲")).isEqualTo(first);
    assertThat(send(ACTOR, " " + key.toUpperCase(java.util.Locale.ROOT), "甲")).isEqualTo(first);
    assertThat(effects()).isOne();
    assertThat(send(ACTOR, UUID.randomUUID().toString(), "甲")).isNotEqualTo(first);
    assertThat(effects()).isEqualTo(2);
  }

  @Test
  void the_same_key_with_other_content_or_of_another_person_is_rejected() {
    String key = UUID.randomUUID().toString();
    send(ACTOR, key, "甲");
    assertThatThrownBy(() -> send(ACTOR, key, "乙")).isInstanceOf(Rejected.class);
    var other = new Actor(UUID.randomUUID(), "别人", "", null, "", List.of(), "");
    assertThatThrownBy(() -> send(other, key, "甲")).isInstanceOf(Rejected.class);
    assertThat(effects()).isOne();
  }

  @Test
  void what_is_no_key_is_rejected_before_the_effect() {
    assertThatThrownBy(() -> send(ACTOR, "1", "甲")).isInstanceOf(Rejected.class);
    assertThat(effects()).isZero();
  }

  @Test
  void a_key_whose_effect_failed_can_be_used_again() {
    String key = UUID.randomUUID().toString();
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(status ->
                once.effect(
                    ACTOR,
                    key,
                    "甲",
                    () -> {
                      effect();
                      throw new Rejected("field", "不对");
                    })))
        .isInstanceOf(Rejected.class);
    assertThat(effects()).isZero();
    send(ACTOR, key, "甲改过");
    assertThat(effects()).isOne();
  }

  @Test
  void it_asks_for_the_writing_transaction() {
    assertThatThrownBy(() -> once.effect(ACTOR, null, "甲", this::effect))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void twenty_at_once_with_one_key_have_one_effect_and_one_answer() throws Exception {
    assertThat(atOnce(UUID.randomUUID().toString())).hasSize(20).containsOnly("/answer/1");
    assertThat(effects()).isOne();
  }

  @Test
  void negative_control_twenty_at_once_without_a_key_have_twenty_effects() throws Exception {
    assertThat(atOnce(null)).hasSize(20).doesNotHaveDuplicates();
    assertThat(effects()).isEqualTo(20);
  }

  private List<String> atOnce(@Nullable String key) throws Exception {
    var start = new CountDownLatch(1);
    List<String> given = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(20)) {
      List<Future<String>> running = new ArrayList<>();
      for (int i = 0; i < 20; i++)
        running.add(
            threads.submit(() -> {
              start.await();
              return send(ACTOR, key, "甲");
            }));
      start.countDown();
      for (Future<String> one : running) given.add(one.get());
    }
    return given;
  }
}
