package zhengnuo.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code serve} refuses before it starts anything. */
class ServeTest {
  @TempDir Path temporary;

  private record Refused(int code, String said) {}

  private Refused serve(String... more) {
    var err = new ByteArrayOutputStream();
    var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    List<String> arguments =
        new ArrayList<>(List.of("serve", "--data", temporary.resolve("data").toString()));
    arguments.addAll(List.of(more));
    int code =
        Commands.run(arguments.toArray(String[]::new), new Commands.Streams(stream, stream, false));
    return new Refused(code, err.toString(StandardCharsets.UTF_8));
  }

  private void isRefused(Refused refused, String... words) {
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.said()).contains("没有启动").contains(words).doesNotContain("Exception");
    assertThat(temporary.resolve("data")).doesNotExist();
  }

  @Test
  void beyond_this_machine_nothing_goes_unencrypted_and_the_ways_out_are_named() {
    for (String address : new String[] {"0.0.0.0", "10.1.2.3", "::", "192.168.0.1"})
      isRefused(serve("--listen", address), "不加密", "--tls-cert", "--behind-proxy", "去掉 --listen");
  }

  @Test
  void a_certificate_without_its_key_or_a_key_alone_is_refused() {
    isRefused(serve("--listen", "0.0.0.0", "--tls-cert", "a.pem"), "缺 --tls-key");
    isRefused(serve("--listen", "0.0.0.0", "--tls-key", "a.pem"), "缺 --tls-cert");
    isRefused(serve("--tls-key", "a.pem"), "缺 --tls-cert");
  }

  @Test
  void a_file_that_is_missing_or_something_else_is_named() throws IOException {
    Path text = Files.writeString(temporary.resolve("a.pem"), "政府工作报告");
    Path missing = temporary.resolve("missing.pem");
    isRefused(
        serve(
            "--listen", "0.0.0.0", "--tls-cert", missing.toString(), "--tls-key", text.toString()),
        "读不到 --tls-cert",
        "missing.pem");
    isRefused(
        serve("--listen", "0.0.0.0", "--tls-cert", text.toString(), "--tls-key", text.toString()),
        "不是 PEM 格式的证书");
  }

  @Test
  void an_address_that_is_none_or_another_machines_is_refused() {
    isRefused(serve("--listen", "10.1.2.999"), "不是能认出的地址");
    isRefused(serve("--behind-proxy", "10.1.2.999"), "不是能认出的地址");
    // Reserved for documents (RFC 5737), so no machine has it.
    isRefused(serve("--listen", "192.0.2.1", "--behind-proxy", "192.0.2.2"), "没有 192.0.2.1 这个地址");
  }

  @Test
  void a_port_that_is_taken_is_one_clear_line() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      Refused refused = serve("--port", Integer.toString(taken.getLocalPort()));
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.said().strip().lines()).hasSize(1);
      assertThat(refused.said()).contains("已被占用");
    }
  }
}
