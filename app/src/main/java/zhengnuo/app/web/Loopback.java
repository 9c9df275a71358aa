package zhengnuo.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.stereotype.Component;

/** Whether a request comes from this machine itself, and not through a proxy on it. */
@Component
public final class Loopback {
  private final boolean behindProxy;

  Loopback(Installation installation) {
    this.behindProxy = installation.behindProxy();
  }

  public boolean is(HttpServletRequest request) {
    if (behindProxy
        || request.getHeader("X-Forwarded-For") != null
        || request.getHeader("Forwarded") != null) return false;
    try {
      // The address is numeric, so nothing is looked up.
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException garbled) {
      return false;
    }
  }
}
