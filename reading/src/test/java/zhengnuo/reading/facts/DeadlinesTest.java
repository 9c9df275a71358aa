package zhengnuo.reading.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every kind of row of the deadline table, for a report of 2031-01-09 that plans 2031. */
class DeadlinesTest {
  private static final LocalDate ISSUED = LocalDate.of(2031, 1, 9);

  @ParameterizedTest
  @CsvFileSource(resources = "deadline-cases.tsv", delimiter = '\t', numLinesToSkip = 1)
  void resolves_what_is_written(String written, LocalDate date, boolean implied) {
    Deadline deadline = Deadlines.resolve(written == null ? "" : written, 2031, ISSUED);

    assertThat(deadline.date()).as(deadline.rule()).isEqualTo(date);
    assertThat(deadline.implied()).as(deadline.rule()).isEqualTo(implied);
    assertThat(deadline.rule()).isNotBlank();
  }
}
