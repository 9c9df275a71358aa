package zhengnuo.app.ledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoredReadingTest {
  private static final String COLLECTION =
      "云溪县政府工作报告两篇\n　　本书收入两年的报告。\n"
          + "云溪县2030年政府工作报告篇一\n2030年1月20日在县人民代表大会上\n"
          + "一、2029年工作回顾\n　　地区生产总值231.5亿元，增长5.9%。\n"
          + "二、2030年重点工作\n　　10月底前改造农村公路72公里。新建停车泊位500个。\n"
          + "　　云溪县2031年政府工作报告篇二\n2031年1月18日在县人民代表大会上\n"
          + "一、2030年工作回顾\n　　地区生产总值248.6亿元，增长6.3%。\n"
          + "二、2031年重点工作\n　　9月底前改造农村公路86公里。新建公厕12座。\n";

  @Test
  void each_report_of_a_file_is_one_of_its_own_with_its_own_years_and_text() {
    List<ReadReport> reports = ReadText.all(COLLECTION);
    assertThat(reports)
        .extracting(read -> read.report.part(), ReadReport::title, read -> read.report.planYear())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, "云溪县2030年政府工作报告篇一", 2030),
            org.assertj.core.groups.Tuple.tuple(2, "云溪县2031年政府工作报告篇二", 2031));
    assertThat(reports.getFirst().report.stored() + reports.getLast().report.stored())
        .isEqualTo(COLLECTION);
    assertThat(reports.getLast().report.stored()).startsWith("　　云溪县2031年");
    assertThat(reports.getLast().report.notes()).contains("这个文件里有2篇报告，各成一份；这是第2篇");
    assertThat(reports.getLast().commitments)
        .extracting(ReadCommitment::title)
        .containsExactly("改造农村公路86公里", "新建公厕12座");
  }

  @Test
  void every_span_of_every_report_points_at_its_own_words() {
    for (String text :
        List.of(
            COLLECTION,
            ReadText.sample("云溪县2030年政府工作报告.txt"),
            ReadText.sample("柳渡镇2031年政府工作报告.txt"))) {
      for (ReadReport read : ReadText.all(text)) {
        String stored = read.report.stored();
        assertThat(read.rows()).isNotEmpty();
        for (ReadRow row : read.rows()) {
          assertThat(stored.substring(row.start(), row.end())).as(row.key()).isEqualTo(row.text());
          Integer section = row.section();
          if (section == null) continue;
          ReportSection own = read.sections.get(section);
          assertThat(row.start()).as(row.key()).isBetween(own.start(), own.bodyEnd());
        }
        for (ReportSection section : read.sections)
          assertThat(stored.substring(section.start(), section.end()).strip())
              .as(section.title())
              .startsWith(section.title().substring(0, 1));
      }
    }
  }

  @Test
  void a_file_with_one_report_says_nothing_of_parts() {
    ReadReport only = ReadText.of(ReadText.sample("云溪县2031年政府工作报告.txt"));
    assertThat(only.report.part()).isOne();
    assertThat(only.report.notes()).isEmpty();
  }
}
