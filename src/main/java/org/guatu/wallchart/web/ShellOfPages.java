package org.guatu.wallchart.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Puts what stands around a page into the model of every page; what is answered without a page has no shell. */
@Configuration(proxyBeanMethods = false)
class ShellOfPages implements WebMvcConfigurer {
  private final Shells shells;

  ShellOfPages(Shells shells) {
    this.shells = shells;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new HandlerInterceptor() {
      @Override
      public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String name = page == null ? null : page.getViewName();
        if (page != null && name != null && !name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
          page.addObject("shell", shells.of(request));
        }
      }
    });
  }
}
