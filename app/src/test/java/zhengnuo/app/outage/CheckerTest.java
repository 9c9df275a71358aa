package zhengnuo.app.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import zhengnuo.app.OnRealDatabase;

/** A checker that has never failed proves nothing: each planted damage must be found. */
@OnRealDatabase
@Tag("P1")
@Tag("P2")
@Tag("P3")
@Tag("P7")
class CheckerTest {
  @TempDir static Path folder;
  private static Recording recording;
  private static List<Call> calls;

  @BeforeAll
  static void record(ApplicationContext program) throws Exception {
    recording = Recording.of(program, folder, 60, 11);
    calls = recording.calls();
  }

  @AfterAll
  static void close() throws Exception {
    recording.close();
  }

  /** Does the damage, checks and takes it back. */
  private Verdict after(String damage) throws Exception {
    try (Connection connection = recording.connection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      int changed = 0;
      for (String sql : damage.split(";", -1)) changed = statement.executeUpdate(sql);
      assertThat(changed).as("rows damaged").isPositive();
      Verdict verdict = recording.check(calls, connection);
      connection.rollback();
      return verdict;
    }
  }

  private Verdict judge(List<Call> changed) throws Exception {
    try (Connection connection = recording.connection()) {
      return recording.check(changed, connection);
    }
  }

  @Test
  void an_undisturbed_run_is_without_fault() throws Exception {
    assertThat(judge(calls).told()).isEmpty();
    for (Operation operation : Operations.all(recording.known))
      assertThat(calls).as(operation.name()).anyMatch(call -> call.op().equals(operation.name()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " by ",
      quoteCharacter = '"',
      value = {
        "LOST by delete from commitment where title like '补记 %'",
        "LOST by delete from application; delete from progress; delete from matter_event; delete from matter; delete from initiation_row; delete from reading_section; delete from reading_act; delete from fact; delete from commitment; delete from finding; delete from report where file_name like '报告 %'",
        "LOST by delete from request where location <> ''",
        "LOST by update commitment set corrected = '{}', state = 'OPEN' where corrected::text like '%更正 %'",
        "LOST by update fact set version = version - 1 where version > 0",
        "PHANTOM by insert into commitment select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'n', 9001, 'origin', 'PERSON', 'title', '补记 ' || gen_random_uuid()))).* from commitment c limit 1",
        "PHANTOM by insert into request values (gen_random_uuid(), null, '', '', now())",
        "PHANTOM by insert into report select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'file_sha256', repeat('a', 64), 'file_name', '报告 ' || gen_random_uuid()))).* from report r limit 1",
        "DUPLICATED by insert into commitment select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'n', 9001))).* from commitment c where title like '补记 %' limit 1",
        "DUPLICATED by insert into report select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'file_sha256', repeat('a', 64)))).* from report r where file_name like '报告 %' limit 1",
        "DUPLICATED by insert into audit_entry (at, account, name, post, address, action, object_type, object_id, before, after, reason, transaction) select at, account, name, post, address, action, object_type, object_id, before, after, reason, transaction from audit_entry where action = '更正' limit 1",
        "TORN by delete from audit_seal where entry in (select id from audit_entry where action = '补记'); delete from audit_entry where action = '补记'",
        "TORN by delete from audit_seal where entry in (select id from audit_entry where action = '收入报告'); delete from audit_entry where action = '收入报告'",
        "TORN by delete from reading_act where act = 'CONFIRM'",
        "TORN by update reading_act set undone = not undone",
        "TORN by update fact set state = 'CONFIRMED' where state = 'OPEN'",
        "TORN by update report set file_bytes = file_bytes + 1",
        "TORN by delete from fact where origin = 'READ' and version = 0",
        "TORN by update organisation set name = name || '二'",
        "LOST_UPDATE by update audit_entry set after = replace(after::text, '\"before\": \"CONFIRMED\"', '\"before\": \"OPEN\"')::jsonb where action = '更正'",
        "LOST by update progress set state = 'DRAFT' where id = (select id from progress where state in ('SUBMITTED', 'REVIEWED', 'ADOPTED') limit 1)",
        "LOST by update progress set state = 'REVIEWED', version = version - 1 where state = 'ADOPTED'",
        "LOST by delete from progress where state = 'DRAFT'",
        "LOST by update progress set progress_note = '' where state = 'DRAFT'",
        "LOST by delete from application",
        "LOST by update matter set state = 'ACCEPTED', version = version - 1",
        "PHANTOM by update progress set progress_note = '进展 ' || gen_random_uuid() where state = 'DRAFT'",
        "PHANTOM by insert into progress select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'n', 9001, 'state', 'ADOPTED', 'progress_note', '进展 ' || gen_random_uuid()))).* from progress p limit 1",
        "DUPLICATED by insert into progress select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'n', 9001))).* from progress p where state = 'RETURNED' limit 1",
        "DUPLICATED by insert into application select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'decision', 'GRANTED', 'decided_at', now()))).* from application a limit 1",
        "TORN by update progress set value = value + 1 where value is not null",
        "TORN by delete from audit_seal where entry in (select id from audit_entry where action = '审核同意进展'); delete from audit_entry where action = '审核同意进展'",
        "TORN by delete from matter_event where n = 3",
        "LOST_UPDATE by update audit_entry set before = jsonb_set(before, '{version}', '0') where action = '审核同意进展'",
        "ILLEGAL by update progress set state = 'REVIEWED' where state = 'DRAFT'",
        "ILLEGAL by update audit_entry set after = jsonb_set(after, '{state}', '\"ADOPTED\"') where action = '审核同意进展'",
        "ILLEGAL by update audit_entry set before = jsonb_set(before, '{state}', '\"DRAFT\"') where action = '签收'",
        "ILLEGAL by update role_grant set role = 'REPORTER' where role = 'REVIEWER'",
        "ILLEGAL by update audit_entry set reason = '' where action = '退回进展'",
        "CHAIN by update audit_entry set reason = reason || '。' where action = '确认'",
        "CHAIN by delete from audit_seal where position = 3",
        "CHAIN by delete from audit_seal where position = (select max(position) from audit_seal)",
      })
  void planted_damage_is_found(Fault fault, String damage) throws Exception {
    Verdict verdict = after(damage);
    assertThat(verdict.count(fault)).as("%s in %s", fault, verdict.told()).isPositive();
  }

  @Test
  void a_missing_or_another_file_is_found() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    try (Connection connection = recording.connection()) {
      Verdict verdict = Checker.check(calls, connection, empty, recording.history.beganAt());
      assertThat(verdict.count(Fault.TORN)).isPositive();
    }
  }

  @Test
  void what_was_answered_as_not_done_and_is_done_is_found() throws Exception {
    assertThat(
            judge(changed(Call::ok, call -> answered(call, Call.Outcome.FAIL)))
                .count(Fault.PHANTOM))
        .isPositive();
  }

  @Test
  void an_order_that_time_contradicts_is_found() throws Exception {
    // As if the last to be sent to a report had been answered before all others were sent.
    List<Call> written =
        calls.stream().filter(call -> call.ok() && call.op().equals("correct")).toList();
    Call last = written.getLast();
    assertThat(written).anyMatch(call -> call != last && call.scope().equals(last.scope()));
    List<Call> changed = new ArrayList<>(calls);
    changed.replaceAll(call -> call == last ? at(call, -2, -1) : call);
    assertThat(judge(changed).count(Fault.OUT_OF_ORDER)).isPositive();
  }

  @Test
  void an_older_version_that_is_shown_after_a_newer_is_found() throws Exception {
    Call newest =
        calls.stream()
            .filter(call -> call.op().equals("read-back"))
            .max(Comparator.comparingInt(Call::version))
            .orElseThrow();
    assertThat(newest.version()).isPositive();
    List<Call> changed = new ArrayList<>(calls);
    changed.add(version(newest, newest.version() - 1));
    assertThat(judge(changed).count(Fault.STALE)).isPositive();
  }

  private List<Call> changed(java.util.function.Predicate<Call> which, UnaryOperator<Call> how) {
    List<Call> changed = new ArrayList<>();
    for (Call call : calls) changed.add(which.test(call) ? how.apply(call) : call);
    return changed;
  }

  private static Call answered(Call call, Call.Outcome outcome) {
    return new Call(
        call.n(),
        call.user(),
        call.op(),
        call.key(),
        call.matter(),
        call.version(),
        call.value(),
        call.invoked(),
        call.answered(),
        outcome,
        call.status(),
        call.serverId(),
        call.unknown(),
        call.retriedAt());
  }

  private static Call at(Call call, long invoked, long answered) {
    return new Call(
        call.n(),
        call.user(),
        call.op(),
        call.key(),
        call.matter(),
        call.version(),
        call.value(),
        invoked,
        answered,
        call.outcome(),
        call.status(),
        call.serverId(),
        call.unknown(),
        call.retriedAt());
  }

  private static Call version(Call call, int version) {
    return new Call(
        call.n(),
        call.user(),
        call.op(),
        call.key(),
        call.matter(),
        version,
        call.value(),
        call.invoked(),
        call.answered(),
        call.outcome(),
        call.status(),
        call.serverId(),
        call.unknown(),
        call.retriedAt());
  }
}
