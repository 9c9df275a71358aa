package zhengnuo.app.web;

import org.apache.catalina.valves.RemoteAddrValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Behind a proxy that encrypts, only that proxy is answered: whoever came to the port directly
 * would send a password in the clear. What the proxy says of its client's address is believed; the
 * properties that {@link Server} sets see to that.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("zhengnuo.proxy")
class BehindProxy {
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> onlyTheProxy(
      @Value("${zhengnuo.proxy}") String proxy) {
    return tomcat -> {
      var only = new RemoteAddrValve();
      only.setUsePeerAddress(true);
      only.setAllow(java.util.regex.Pattern.quote(proxy));
      tomcat.addEngineValves(only);
    };
  }
}
