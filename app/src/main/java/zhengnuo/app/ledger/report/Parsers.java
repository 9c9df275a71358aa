package zhengnuo.app.ledger.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import zhengnuo.app.access.Access;
import zhengnuo.app.web.NavigationEntry;
import zhengnuo.reading.document.ParserProcess;

/** The processes that parse uploads, and the link to the reports. */
@Configuration(proxyBeanMethods = false)
class Parsers {
  @Bean(destroyMethod = "close")
  ParserProcess parserProcess() {
    return new ParserProcess();
  }

  @Bean
  NavigationEntry reportsEntry() {
    return new NavigationEntry("reports", "报告", "/reports", 20, Access.READS_GOVERNMENT);
  }
}
