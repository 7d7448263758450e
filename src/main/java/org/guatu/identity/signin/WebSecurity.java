package org.guatu.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.guatu.identity.ZoneDirectory;
import org.guatu.identity.account.ApiKeys;
import org.guatu.kernel.Faults;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What stands between the network and every page: who asks, form tokens, and what browsers are told not to do. */
@Configuration
@ConditionalOnWebApplication
class WebSecurity {
  /** Everything from this server, nothing inline, nobody frames us. */
  private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
      + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; "
      + "frame-ancestors 'none'";
  private static final String DEVICES = "camera=(), microphone=(), geolocation=(self), payment=(), usb=()";

  @Bean
  SecurityFilterChain everything(HttpSecurity http, SignInFilter signIn, Gate gate) {
    return http
        .addFilterBefore(signIn, CsrfFilter.class)
        .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrf()).requireCsrfProtectionMatcher(WebSecurity::needsFormToken))
        .authorizeHttpRequests(requests -> requests
            .requestMatchers(OpenPaths.PATTERNS.toArray(String[]::new)).permitAll()
            .anyRequest().authenticated())
        .exceptionHandling(handling -> handling
            .authenticationEntryPoint((request, response, fault) -> gate.toSignIn(request, response))
            .accessDeniedHandler((request, response, fault) -> response.sendError(HttpStatus.FORBIDDEN.value())))
        .headers(WebSecurity::headers)
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  Gate gate(Faults faults) {
    return new Gate(faults);
  }

  @Bean
  SignInFilter signInFilter(Sessions sessions, ApiKeys keys, ZoneDirectory zones, AddressThrottle throttle, Gate gate) {
    return new SignInFilter(sessions, keys, zones, throttle, gate);
  }

  /** It runs inside the security chain only, not once more as a filter of the container's. */
  @Bean
  FilterRegistrationBean<SignInFilter> onlyInTheChain(SignInFilter filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }

  /** There is no other way in; without this bean the framework would make up a user with a password. */
  @Bean
  AuthenticationManager nobodyElse() {
    return attempt -> {
      throw new BadCredentialsException("sign in on the page");
    };
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT));
    headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    headers.permissionsPolicyHeader(policy -> policy.policy(DEVICES));
    headers.crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN));
    headers.crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy.SAME_ORIGIN));
    headers.frameOptions(Customizer.withDefaults());
  }

  private static boolean needsFormToken(HttpServletRequest request) {
    return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && request.getAttribute(SignInFilter.WITH_KEY) == null;
  }
}
