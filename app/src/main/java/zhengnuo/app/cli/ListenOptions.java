package zhengnuo.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import zhengnuo.app.web.Listening;

/** Where {@code serve} is to listen, and whether that is safe: nothing goes out unencrypted. */
final class ListenOptions {
  private ListenOptions() {}

  /** The server is not started; the message says why and what to do. */
  static final class NotSafe extends Exception {
    NotSafe(String message) {
      super(message);
    }
  }

  static Listening listening(CommandLine.ParseResult chosen, int usualPort) throws NotSafe {
    InetAddress address = address("--listen", chosen.matchedOptionValue("--listen", "127.0.0.1"));
    @Nullable Path certificate = chosen.<@Nullable Path>matchedOptionValue("--tls-cert", null);
    @Nullable Path key = chosen.<@Nullable Path>matchedOptionValue("--tls-key", null);
    @Nullable String proxy = chosen.<@Nullable String>matchedOptionValue("--behind-proxy", null);
    if ((certificate == null) != (key == null))
      throw new NotSafe(
          "--tls-cert 和 --tls-key 要一起用，现在缺 %s，没有启动。"
              .formatted(certificate == null ? "--tls-cert 证书文件" : "--tls-key 私钥文件"));
    if (!address.isLoopbackAddress() && certificate == null && proxy == null)
      throw new NotSafe(
          """
          没有启动：--listen %s 让别的电脑也能打开，密码和数据会不加密地在网上传送。
          请选一种：
            加密    --tls-cert 证书文件 --tls-key 私钥文件
            放在负责加密的代理后面    --behind-proxy 代理的地址
            只在这台电脑上用    去掉 --listen\
          """
              .formatted(address.getHostAddress()));
    if (!isOurs(address))
      throw new NotSafe("没有启动：这台电脑没有 %s 这个地址，请核对 --listen。".formatted(address.getHostAddress()));
    if (certificate != null && key != null) {
      readable("--tls-cert", certificate);
      readable("--tls-key", key);
      certificate(certificate);
      key(key);
    }
    return new Listening(
        address,
        chosen.matchedOptionValue("--port", usualPort),
        certificate,
        key,
        proxy == null ? null : address("--behind-proxy", proxy));
  }

  private static InetAddress address(String option, String typed) throws NotSafe {
    try {
      if (!typed.isBlank()) return InetAddress.getByName(typed.strip());
    } catch (UnknownHostException unknown) {
      // said below
    }
    throw new NotSafe("没有启动：%s 后面的“%s”不是能认出的地址，写成 10.1.2.3 的样子。".formatted(option, typed));
  }

  private static boolean isOurs(InetAddress address) {
    try {
      return address.isAnyLocalAddress()
          || address.isLoopbackAddress()
          || NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException unknown) {
      return true;
    }
  }

  private static void readable(String option, Path file) throws NotSafe {
    if (!Files.isReadable(file) || Files.isDirectory(file))
      throw new NotSafe("没有启动：读不到 %s 的文件 %s，请核对位置和读取权限。".formatted(option, file));
  }

  private static void certificate(Path file) throws NotSafe {
    try (InputStream in = Files.newInputStream(file)) {
      for (var found : CertificateFactory.getInstance("X.509").generateCertificates(in))
        if (found instanceof X509Certificate) return;
    } catch (CertificateException | IOException garbled) {
      // said below
    }
    throw new NotSafe("没有启动：%s 不是 PEM 格式的证书。".formatted(file));
  }

  private static void key(Path file) throws NotSafe {
    try {
      String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
      if (text.contains("ENCRYPTED"))
        throw new NotSafe("没有启动：%s 是带口令的私钥，请先去掉口令，并只让运行政诺的用户能读它。".formatted(file));
      if (text.contains("PRIVATE KEY-----")) return;
    } catch (IOException unreadable) {
      // said below
    }
    throw new NotSafe("没有启动：%s 不是 PEM 格式的私钥。".formatted(file));
  }
}
