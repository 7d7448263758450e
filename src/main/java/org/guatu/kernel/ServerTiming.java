package org.guatu.kernel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * How long the server worked on a page until it was ready to be sent, and how many SQL statements it ran for it, told in the header
 * {@code Server-Timing}, which browsers show beside the request. Everything counts, the session check too; strangers are told nothing.
 */
@Configuration(proxyBeanMethods = false)
public class ServerTiming implements WebMvcConfigurer {
  private static final ScopedValue<Meter> METER = ScopedValue.newInstance();

  private static final class Meter {
    final long start = System.nanoTime();
    int statements;
  }

  @Bean
  Watch serverTimingWatch() {
    return new Watch();
  }

  @Bean
  ExecuteListenerProvider serverTimingStatements() {
    ExecuteListener counting = new ExecuteListener() {
      @Override
      public void executeStart(ExecuteContext context) {
        if (METER.isBound()) {
          METER.get().statements++;
        }
      }
    };
    return new DefaultExecuteListenerProvider(counting);
  }

  /** An answer that only sends the browser on is ready when the handler is. */
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new HandlerInterceptor() {
      @Override
      public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer != null && answer.getViewName() != null && answer.getViewName().startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
          tell(response);
        }
      }
    });
  }

  /** To be called when all work is done and nothing is sent yet. */
  static void tell(HttpServletResponse response) {
    if (METER.isBound() && Actor.currentOrNull() != null) {
      Meter meter = METER.get();
      BigDecimal milliseconds = BigDecimal.valueOf((System.nanoTime() - meter.start) / 10_000, 2);
      response.setHeader("Server-Timing", "app;dur=" + milliseconds.toPlainString() + ", sql;desc=\"" + meter.statements + "\"");
    }
  }

  /** Around everything else, the session check included. */
  @Order(Ordered.HIGHEST_PRECEDENCE)
  static final class Watch extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
      try {
        ScopedValue.where(METER, new Meter()).call(() -> {
          chain.doFilter(request, response);
          return (@Nullable Void) null;
        });
      } catch (ServletException | IOException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new ServletException(e);
      }
    }
  }
}
