package zhengnuo.app.web;

import java.net.InetAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens, and what keeps others from reading along.
 *
 * @param port 0 for a free one
 * @param certificate PEM, null where the server does not encrypt by itself
 * @param key PEM, null with the certificate
 * @param proxy the one machine that requests come from, which encrypts in the server's place; null
 *     where there is none
 * @throws IllegalArgumentException if others could reach it and nothing encrypts, or of certificate
 *     and key one is missing
 */
public record Listening(
    InetAddress address,
    int port,
    @Nullable Path certificate,
    @Nullable Path key,
    @Nullable InetAddress proxy) {
  public Listening {
    if ((certificate == null) != (key == null))
      throw new IllegalArgumentException("a certificate needs its key, and a key its certificate");
    if (!address.isLoopbackAddress() && certificate == null && proxy == null)
      throw new IllegalArgumentException("beyond loopback nothing goes unencrypted: " + address);
  }

  /** On this machine alone. */
  public static Listening here(int port) {
    return new Listening(InetAddress.ofLiteral("127.0.0.1"), port, null, null, null);
  }

  /** How it is opened; behind a proxy, how the proxy opens it. */
  public String url() {
    String host =
        address.isAnyLocalAddress()
            ? "127.0.0.1"
            : address instanceof java.net.Inet6Address
                ? "[" + address.getHostAddress() + "]"
                : address.getHostAddress();
    return (certificate == null ? "http://" : "https://") + host + ":" + port;
  }

  /** Who can open it, in Chinese. */
  public String reach() {
    if (proxy != null) return "经代理 " + proxy.getHostAddress() + " 来的人";
    if (address.isLoopbackAddress()) return "只有这台电脑";
    return address.isAnyLocalAddress()
        ? "连得到这台电脑的人，网上传送已加密"
        : "连得到 " + address.getHostAddress() + " 的人，网上传送已加密";
  }
}
