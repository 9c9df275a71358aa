package zhengnuo.app.ledger.report;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import zhengnuo.reading.outline.SectionKind;
import zhengnuo.reading.outline.SectionRole;

/** The table of outlines. */
@Repository
class ReportSections {
  private final JdbcClient jdbc;

  ReportSections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID report, List<ReportSection> sections) {
    for (ReportSection section : sections)
      jdbc.sql(
              """
              insert into reading_section (report, n, start_at, end_at, body_end, level, kind,
                                           number, title, role, label)
              values (:report, :n, :start, :end, :bodyEnd, :level, :kind, :number, :title, :role,
                      :label)
              """)
          .param("report", report)
          .param("n", section.n())
          .param("start", section.start())
          .param("end", section.end())
          .param("bodyEnd", section.bodyEnd())
          .param("level", section.level())
          .param("kind", section.kind().name())
          .param("number", section.number())
          .param("title", section.title())
          .param("role", section.role().name())
          .param("label", section.label())
          .update();
  }

  List<ReportSection> of(UUID report) {
    return jdbc.sql("select * from reading_section where report = :report order by n")
        .param("report", report)
        .query((row, n) ->
            new ReportSection(
                row.getInt("n"),
                row.getInt("start_at"),
                row.getInt("end_at"),
                row.getInt("body_end"),
                row.getObject("level", Integer.class),
                SectionKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("title"),
                SectionRole.valueOf(row.getString("role")),
                row.getString("label")))
        .list();
  }
}
