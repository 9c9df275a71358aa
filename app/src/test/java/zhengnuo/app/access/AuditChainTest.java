package zhengnuo.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import zhengnuo.app.County;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.database.DatabaseAddress;

/**
 * Who owns the tables can change the log; the chain tells. Each tampering is done and judged in a
 * transaction of the owner that is never committed.
 */
@OnRealDatabase
@Tag("P7")
class AuditChainTest {
  private final County county;
  private final AuditChain chain;
  private final DatabaseAddress address;
  private final Clock clock;

  AuditChainTest(County county, AuditChain chain, DatabaseAddress address, Clock clock) {
    this.county = county;
    this.chain = chain;
    this.address = address;
    this.clock = clock;
  }

  @BeforeEach
  void entries() throws InterruptedException {
    for (int i = 0; i < 3; i++) county.person(null);
    // The program's own sealer may be at it, and then this call leaves it to that.
    while (chain.verify().unsealed() > 0) if (chain.seal() == 0) Thread.sleep(10);
  }

  private AuditChain.Verdict after(String... tampering) throws Exception {
    try (Connection owner =
        DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword())) {
      owner.setAutoCommit(false);
      var db = JdbcClient.create(new SingleConnectionDataSource(owner, true));
      for (String sql : tampering)
        assertThat(db.sql(sql).update())
            .as(sql)
            .isGreaterThanOrEqualTo(sql.startsWith("alter") ? 0 : 1);
      var verdict = new AuditChain(new AuditEntries(db), new AuditSeals(db), clock).verify();
      owner.rollback();
      return verdict;
    }
  }

  @Test
  void negative_control_an_untouched_log_has_no_fault() throws Exception {
    assertThat(after().faults()).isEmpty();
    assertThat(after().checked()).isGreaterThan(8);
  }

  static Stream<Arguments> edits() {
    return Stream.of(
            "at = at + interval '1 microsecond'",
            "account = gen_random_uuid()",
            "name = name || ' '",
            "post = 'x'",
            "address = '::1'",
            "action = 'x'",
            "object_type = 'x'",
            "object_id = gen_random_uuid()",
            "before = '{}'",
            "after = null",
            "reason = 'x'",
            // The border between two fields moves, their text together stays the same.
            "name = name || left(action, 1), action = substr(action, 2)")
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("edits")
  void an_edited_field_is_found_and_named(String edit) throws Exception {
    List<String> faults =
        after("update audit_entry set " + edit + " where id = 5 and after is not null").faults();
    assertThat(faults).singleElement().asString().startsWith("日志5（").contains("被改过");
  }

  @Test
  void a_removed_entry_is_found_and_only_it_is_named() throws Exception {
    List<String> faults =
        after(
                "alter table audit_seal drop constraint audit_seal_entry_fkey",
                "delete from audit_entry where id = 5")
            .faults();
    assertThat(faults).singleElement().asString().startsWith("日志5已不在");
  }

  @Test
  void an_entry_removed_with_its_link_is_found() throws Exception {
    List<String> faults =
        after("delete from audit_seal where entry = 5", "delete from audit_entry where id = 5")
            .faults();
    assertThat(faults).first().asString().contains("之后缺1环");
  }

  @Test
  void a_removed_link_whose_entry_is_linked_anew_at_the_end_is_found() throws Exception {
    assertThat(after("delete from audit_seal where entry = 5").faults()).isNotEmpty();
  }

  @Test
  void two_entries_that_changed_places_are_found() throws Exception {
    List<String> faults =
        after(
                """
                update audit_entry a
                   set object_id = b.object_id, before = b.before, after = b.after
                  from audit_entry b
                 where (a.id, b.id) in ((8, 9), (9, 8))
                """)
            .faults();
    assertThat(faults).hasSize(2);
    assertThat(faults.get(0)).startsWith("日志8（");
    assertThat(faults.get(1)).startsWith("日志9（");
  }

  @Test
  void links_that_changed_places_are_found() throws Exception {
    List<String> faults =
        after(
                "update audit_seal set position = -position where position in (3, 4)",
                "update audit_seal set position = 7 + position where position < 0")
            .faults();
    assertThat(faults).isNotEmpty();
  }

  @Test
  void an_edit_with_its_link_recomputed_breaks_the_next_link() throws Exception {
    List<String> faults =
        after("update audit_seal set hash = sha256(hash) where position = 5").faults();
    assertThat(faults).anyMatch(fault -> fault.contains("第6环") && fault.contains("接不上前一环"));
  }
}
