package zhengnuo.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whether a request comes from this machine itself, and not through a proxy on it. */
final class Loopback {
  private Loopback() {}

  static boolean is(HttpServletRequest request) {
    if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null)
      return false;
    try {
      // The address is numeric, so nothing is looked up.
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException garbled) {
      return false;
    }
  }
}
