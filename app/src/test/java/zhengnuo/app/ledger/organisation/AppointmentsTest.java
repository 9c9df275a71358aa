package zhengnuo.app.ledger.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhengnuo.app.County;
import zhengnuo.app.MovableClock;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.access.Refused;
import zhengnuo.app.access.Rejected;

@OnRealDatabase
class AppointmentsTest {
  private final County county;
  private final Appointments appointments;
  private final JdbcClient db;
  private final MovableClock clock;
  private final County.Unit unit;

  AppointmentsTest(County county, Appointments appointments, JdbcClient db, MovableClock clock) {
    clock.to("2031-03-04");
    this.county = county;
    this.appointments = appointments;
    this.db = db;
    this.clock = clock;
    this.unit = county.unit("民政局");
  }

  private long entries() {
    return db.sql("select count(*) from audit_entry").query(Long.class).single();
  }

  private List<String> tenures(String title) {
    return db.sql(
            """
            select a.name || ' ' || t.valid_from || '–' || coalesce(t.valid_to::text, '')
              from tenure t join post p on p.id = t.post join account a on a.id = t.account
             where p.title = :title order by t.valid_from, t.id
            """)
        .param("title", title)
        .query(String.class)
        .list();
  }

  private String name(UUID account) {
    return county.actor(account).name();
  }

  @Test
  void a_new_holder_takes_the_post_over_and_the_past_keeps_who_had_it() {
    UUID before = county.person(unit.id());
    UUID after = county.person(unit.id());
    appointments.appoint(county.system(), unit.id(), "办公室主任", before);
    assertThat(county.actor(before).post()).isEqualTo("民政局办公室主任");
    clock.to("2031-06-10");
    appointments.appoint(county.system(), unit.id(), " 办公室主任 ", after);
    assertThat(county.actor(after).post()).isEqualTo("民政局办公室主任");
    assertThat(county.actor(before).post()).isEqualTo("民政局");
    assertThat(tenures("办公室主任"))
        .containsExactly(name(before) + " 2031-03-04–2031-06-10", name(after) + " 2031-06-10–");
  }

  @Test
  void the_same_title_elsewhere_is_another_post() {
    County.Unit other = county.unit("财政局");
    UUID one = county.person(unit.id());
    UUID two = county.person(other.id());
    appointments.appoint(county.system(), unit.id(), "局长", one);
    appointments.appoint(county.system(), other.id(), "局长", two);
    assertThat(county.actor(one).post()).isEqualTo("民政局局长");
    assertThat(county.actor(two).post()).isEqualTo("财政局局长");
  }

  @Test
  @Tag("P7")
  void each_appointment_has_one_entry() {
    UUID person = county.person(unit.id());
    long before = entries();
    appointments.appoint(county.system(), unit.id(), "副局长", person);
    assertThat(entries()).isEqualTo(before + 1);
    assertThat(
            db.sql("select action || ' ' || object_type from audit_entry order by id desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo("任职 岗位");
  }

  @Test
  void who_may_not_appoint_changes_nothing() {
    UUID person = county.person(unit.id());
    Actor clerk = county.clerk();
    long before = entries();
    for (Actor wrong : List.of(county.security(), county.auditor(), clerk, unit.reviewer()))
      assertThatThrownBy(() -> appointments.appoint(wrong, unit.id(), "科长", person))
          .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> appointments.appoint(county.system(), unit.id(), " ", person))
        .isInstanceOf(Rejected.class)
        .hasMessage("填写岗位名称");
    assertThatThrownBy(() -> appointments.appoint(county.system(), UUID.randomUUID(), "科长", person))
        .isInstanceOf(NotFound.class);
    assertThat(tenures("科长")).isEmpty();
    assertThat(entries()).isEqualTo(before);
  }
}
