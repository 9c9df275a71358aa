package zhengnuo.app.administration;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import zhengnuo.app.access.Role;
import zhengnuo.app.web.NavigationEntry;

/** The administrators' pages in the header bar, each for its role alone. */
@Configuration(proxyBeanMethods = false)
class AdministratorsNavigation {
  @Bean
  NavigationEntry accountsEntry() {
    return new NavigationEntry(
        "accounts", "账号", "/accounts", 70, Set.of(Role.SYSTEM_ADMINISTRATOR));
  }

  @Bean
  NavigationEntry unitsEntry() {
    return new NavigationEntry("units", "单位", "/units", 71, Set.of(Role.SYSTEM_ADMINISTRATOR));
  }

  @Bean
  NavigationEntry grantsEntry() {
    return new NavigationEntry("grants", "授权", "/grants", 72, Set.of(Role.SECURITY_ADMINISTRATOR));
  }

  @Bean
  NavigationEntry auditEntry() {
    return new NavigationEntry("audit", "日志", "/audit", 73, Set.of(Role.AUDIT_ADMINISTRATOR));
  }

  @Bean
  NavigationEntry ownAccountEntry() {
    return new NavigationEntry("account", "我的账号", "/account", 90, Set.of());
  }
}
