package zhengnuo.app.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Headers, sign-in and sessions. Who may call which route stands at the route ({@link For}) and is
 * checked by {@link RouteGate}; this chain lets requests through to it.
 */
@Configuration(proxyBeanMethods = false)
class Security {
  private static final String CONTENT =
      "default-src 'self'; img-src 'self'; style-src 'self'; script-src 'self'; object-src 'none';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain chain(HttpSecurity http, AuthenticationProvider signIn, ExpiredForms expired)
      throws Exception {
    // A manager of its own: given the provider, the chain would ask the common one as well after a
    // failure, and one wrong password would count twice.
    return http.authenticationManager(new ProviderManager(signIn))
        .authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(referrer ->
                    referrer.policy(
                        org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                            .ReferrerPolicy.SAME_ORIGIN)))
        .formLogin(form ->
            form.loginPage("/sign-in")
                .loginProcessingUrl("/sign-in")
                .usernameParameter("signInName")
                .passwordParameter("password")
                .defaultSuccessUrl("/", true)
                // The same for every failure, and nothing of the attempt is kept in a session.
                .failureHandler(
                    (request, response, failure) -> response.sendRedirect("/sign-in?failed")))
        .exceptionHandling(refused -> refused.accessDeniedHandler(expired))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .build();
  }

  @Bean
  CookieSerializer cookieSerializer() {
    var cookie = new DefaultCookieSerializer();
    // __Host- binds the cookie to this host and to secure origins; loopback counts as one.
    cookie.setCookieName("__Host-zhengnuo");
    cookie.setUseSecureCookie(true);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setCookiePath("/");
    cookie.setSameSite("Lax");
    return cookie;
  }
}
