package zhengnuo.app.ledger.matter;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import zhengnuo.reading.facts.Firmness;

@Repository
class Matters {
  private static final String SELECT =
      """
      select m.id, m.government, g.path as place, m.year, m.number, m.part, m.parent, m.report,
             m.commitment, m.title, m.promise, m.place_in_report, m.topic, m.firmness, m.lead_unit,
             coalesce(o.name, '') as lead_unit_name, coalesce(o.path, '') as lead_place,
             m.cooperating, m.deadline, m.deadline_note, m.target, m.target_text, m.unit,
             m.unit_size, m.curve, m.formula, m.state, m.version
        from matter m
        join organisation g on g.id = m.government
        left join organisation o on o.id = m.lead_unit
      """;

  private final JdbcClient db;

  Matters(JdbcClient db) {
    this.db = db;
  }

  Optional<Matter> get(UUID id) {
    return db.sql(SELECT + " where m.id = :id").param("id", id).query(Matters::matter).optional();
  }

  /** Holds the row until the transaction ends. */
  Optional<Matter> lock(UUID id) {
    return db.sql(SELECT + " where m.id = :id for update of m")
        .param("id", id)
        .query(Matters::matter)
        .optional();
  }

  /** The whole matters of a government's ledger, by number. */
  List<Matter> ofLedger(UUID government, int year) {
    return db.sql(
            SELECT
                + """
                 where m.government = :government and m.year = :year and m.parent is null
                 order by m.number
                """)
        .param("government", government)
        .param("year", year)
        .query(Matters::matter)
        .list();
  }

  /** The parts of all matters of a government's ledger. */
  List<Matter> partsOfLedger(UUID government, int year) {
    return db.sql(
            SELECT
                + """
                 where m.government = :government and m.year = :year and m.parent is not null
                 order by m.number, m.part
                """)
        .param("government", government)
        .param("year", year)
        .query(Matters::matter)
        .list();
  }

  List<Matter> parts(UUID parent) {
    return db.sql(SELECT + " where m.parent = :parent order by m.part")
        .param("parent", parent)
        .query(Matters::matter)
        .list();
  }

  /** Matters and parts that are led at or under the place, drafts left out. */
  List<Matter> ledUnder(String place) {
    return db.sql(
            SELECT
                + """
                 where starts_with(o.path, :place) and m.state <> 'DRAFT'
                 order by m.year, m.number, m.part
                """)
        .param("place", place)
        .query(Matters::matter)
        .list();
  }

  List<Matter> ofReport(UUID report) {
    return db.sql(SELECT + " where m.report = :report and m.parent is null order by m.number")
        .param("report", report)
        .query(Matters::matter)
        .list();
  }

  boolean any() {
    return db.sql("select exists (select from matter)").query(Boolean.class).single();
  }

  /** Years in which the government has a ledger, the latest first. */
  List<Integer> years(UUID government) {
    return db.sql("select distinct year from matter where government = :government order by 1 desc")
        .param("government", government)
        .query(Integer.class)
        .list();
  }

  /** The next number of a ledger; the government's row is held until the transaction ends. */
  int nextNumber(UUID government, int year) {
    db.sql("select id from organisation where id = :id for update")
        .param("id", government)
        .query(UUID.class)
        .single();
    return db.sql(
            """
            select coalesce(max(number), 0) + 1 from matter
             where government = :government and year = :year
            """)
        .param("government", government)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  void add(Matter matter) {
    db.sql(
            """
            insert into matter (id, government, register, year, number, part, parent, report,
                                commitment, title, promise, place_in_report, topic, firmness,
                                lead_unit, cooperating, deadline, deadline_note, target,
                                target_text, unit, unit_size, curve, formula, state)
            values (:id, :government, 'reportTask', :year, :number, :part, :parent, :report,
                    :commitment, :title, :promise, :placeInReport, :topic, :firmness,
                    :leadUnit, :cooperating, :deadline, :deadlineNote, :target,
                    :targetText, :unit, :unitSize, :curve, :formula, :state)
            """)
        .param("id", matter.id())
        .param("government", matter.government())
        .param("year", matter.year())
        .param("number", matter.number())
        .param("part", matter.part())
        .param("parent", matter.parent(), java.sql.Types.OTHER)
        .param("report", matter.report(), java.sql.Types.OTHER)
        .param("commitment", matter.commitment(), java.sql.Types.OTHER)
        .param("promise", matter.promise())
        .param("placeInReport", matter.placeInReport())
        .param("firmness", matter.firmness().name())
        .params(changing(matter))
        .update();
  }

  /** Stores what may change, as the next version. */
  void save(Matter matter) {
    db.sql(
            """
            update matter
               set title = :title, topic = :topic, lead_unit = :leadUnit,
                   cooperating = :cooperating, deadline = :deadline,
                   deadline_note = :deadlineNote, target = :target, target_text = :targetText,
                   unit = :unit, unit_size = :unitSize, curve = :curve, formula = :formula,
                   state = :state, version = version + 1
             where id = :id
            """)
        .param("id", matter.id())
        .params(changing(matter))
        .update();
  }

  private static java.util.Map<String, ?> changing(Matter matter) {
    var values = new java.util.HashMap<String, @Nullable Object>();
    values.put("title", matter.title());
    values.put("topic", matter.topic());
    values.put("leadUnit", matter.leadUnit());
    values.put("cooperating", matter.cooperating().toArray(UUID[]::new));
    values.put("deadline", matter.deadline());
    values.put("deadlineNote", matter.deadlineNote());
    values.put("target", matter.target());
    values.put("targetText", matter.targetText());
    values.put("unit", matter.unit().word());
    values.put("unitSize", matter.unit().size());
    values.put("curve", matter.curve().name());
    Formula formula = matter.formula();
    values.put("formula", formula == null ? null : formula.name());
    values.put("state", matter.state().name());
    return values;
  }

  private static Matter matter(ResultSet row, int n) throws SQLException {
    @Nullable String formula = row.getString("formula");
    @Nullable BigDecimal target = row.getBigDecimal("target");
    return new Matter(
        row.getObject("id", UUID.class),
        row.getObject("government", UUID.class),
        row.getString("place"),
        row.getInt("year"),
        row.getInt("number"),
        row.getInt("part"),
        row.getObject("parent", UUID.class),
        row.getObject("report", UUID.class),
        row.getObject("commitment", UUID.class),
        row.getString("title"),
        row.getString("promise"),
        row.getString("place_in_report"),
        row.getString("topic"),
        Firmness.valueOf(row.getString("firmness")),
        row.getObject("lead_unit", UUID.class),
        row.getString("lead_unit_name"),
        row.getString("lead_place"),
        ids(row.getArray("cooperating")),
        row.getObject("deadline", LocalDate.class),
        row.getString("deadline_note"),
        target,
        row.getString("target_text"),
        new ShownUnit(row.getString("unit"), row.getBigDecimal("unit_size")),
        CurveKind.valueOf(row.getString("curve")),
        formula == null ? null : Formula.valueOf(formula),
        MatterState.valueOf(row.getString("state")),
        row.getInt("version"));
  }

  private static List<UUID> ids(Array array) throws SQLException {
    return List.of((UUID[]) array.getArray());
  }
}
