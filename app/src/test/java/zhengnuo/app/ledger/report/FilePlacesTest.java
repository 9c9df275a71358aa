package zhengnuo.app.ledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhengnuo.reading.document.Document;

class FilePlacesTest {
  private static final List<Document.Place> PLACES =
      List.of(
          new Document.Place(0, "第1页"),
          new Document.Place(100, "第2页"),
          new Document.Place(250, "第3页"));

  @Test
  void a_position_stands_in_the_stretch_that_began_last() {
    FilePlaces places = FilePlaces.of(PLACES, 0, 400);
    assertThat(places.at(0)).isEqualTo("第1页");
    assertThat(places.at(99)).isEqualTo("第1页");
    assertThat(places.at(100)).isEqualTo("第2页");
    assertThat(places.at(399)).isEqualTo("第3页");
    assertThat(FilePlaces.of(List.of(), 0, 400).at(5)).isEmpty();
  }

  @Test
  void the_second_report_of_a_file_begins_in_the_middle_of_a_page() {
    FilePlaces places = FilePlaces.of(PLACES, 150, 300);
    assertThat(places.starts()).containsExactly(0, 100);
    assertThat(places.labels()).containsExactly("第2页", "第3页");
    assertThat(places.at(60)).isEqualTo("第2页");
  }
}
