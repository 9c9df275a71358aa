package zhengnuo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengnuo.app.database.DataFolder;
import zhengnuo.app.database.DatabaseAway;
import zhengnuo.app.demo.DemoFolder;

class DemoFolderTest {
  @TempDir Path temporary;

  @Test
  void a_real_folder_is_refused_and_nothing_in_it_is_touched() throws Exception {
    Path real = temporary.resolve("real");
    try (var folder = DataFolder.open(real)) {
      Files.writeString(folder.path().resolve("账.txt"), "真实的数据");
    }
    assertThatThrownBy(() -> DemoFolder.makeAnew(real))
        .isInstanceOf(DatabaseAway.class)
        .hasMessageContaining("没有动它");
    assertThat(real.resolve("账.txt")).hasContent("真实的数据");
    assertThat(real.resolve("demonstration")).doesNotExist();
  }

  @Test
  void an_earlier_demonstration_is_made_anew() throws Exception {
    Path demo = temporary.resolve("demo");
    try (var folder = DemoFolder.makeAnew(demo)) {
      Files.createDirectories(folder.path().resolve("files"));
      Files.writeString(folder.path().resolve("files").resolve("旧.txt"), "上一次的");
    }
    try (var folder = DemoFolder.makeAnew(demo)) {
      assertThat(folder.isDemonstration()).isTrue();
      assertThat(folder.path().resolve("files").resolve("旧.txt")).doesNotExist();
    }
  }
}
