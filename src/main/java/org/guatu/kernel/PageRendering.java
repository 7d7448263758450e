package org.guatu.kernel;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages from precompiled jte templates, and the one script and style sheet that they all use. */
@Configuration
class PageRendering implements WebMvcConfigurer {
  /** What most pages fit in. */
  static final int PAGE_BYTES = 1 << 16;

  @Bean
  TemplateEngine templateEngine() {
    return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "gg.jte.generated.precompiled");
  }

  @Bean
  PageViews pageViews(TemplateEngine engine) {
    return new PageViews(engine);
  }

  /** A page goes to the network in one or two pieces instead of one for every 8 KiB. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> wholePages() {
    return server -> server.addConnectorCustomizers(connector -> connector.setProperty("socket.appWriteBufSize", Integer.toString(PAGE_BYTES)));
  }

  /** Their names carry a hash or are asked for with one, so a browser may keep them for good. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler("/static/**").addResourceLocations("classpath:/static/static/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
  }
}
