package zhengnuo.app.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhengnuo.app.County;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.web.RouteTable;

/** Every route as every role from every place, by the table of {@link Expectations}. */
@OnRealDatabase
@Tag("P22")
class RouteMatrixTest {
  private final RouteTable table;
  private final ApplicationContext running;
  private final County county;
  private final JdbcClient db;
  private final Expectations expectations = new Expectations();

  RouteMatrixTest(RouteTable table, ApplicationContext running, County county, JdbcClient db) {
    this.table = table;
    this.running = running;
    this.county = county;
    this.db = db;
  }

  @Test
  void every_route_has_a_row() {
    assertThat(expectations.missing(table.routes())).isEmpty();
  }

  @Test
  void everyone_gets_what_the_table_says_and_nothing_else() {
    long began = System.nanoTime();
    var people = new People(running, county);
    Scene things = people.scene();
    Scene beside = people.sceneBeside();
    long made = System.nanoTime();
    var run = new RouteRun(new Wire(running), new StoredRows(db), people.all(), things, beside);
    run.refusals(expectations.rows());
    long refused = System.nanoTime();
    run.effects(expectations.rows(), people::scene);
    long done = System.nanoTime();
    System.err.printf(
        "%d people, %d sent, making %d ms, refusals %d ms, effects %d ms%n",
        people.all().size(),
        run.sent(),
        (made - began) / 1_000_000,
        (refused - made) / 1_000_000,
        (done - refused) / 1_000_000);
    assertThat(run.faults()).isEmpty();
    assertThat(run.neverShown()).as("hidden, but never shown to anyone").isEmpty();
  }
}
