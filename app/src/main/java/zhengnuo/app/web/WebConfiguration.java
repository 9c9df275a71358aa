package zhengnuo.app.web;

import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts gate and actor before every handler. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
  @Bean
  Installation installation(
      @Value("${zhengnuo.data}") String data,
      @Value("${zhengnuo.demonstration:false}") boolean demonstration,
      @Value("${zhengnuo.address:}") String address,
      @Value("${zhengnuo.reach:}") String reach,
      @Value("${zhengnuo.proxy:}") String proxy) {
    return new Installation(Path.of(data), demonstration, address, reach, !proxy.isEmpty());
  }

  @Bean
  WebMvcConfigurer gateAndActor(RouteGate gate, ActorArgument actor) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actor);
      }
    };
  }
}
