package org.guatu.kernel;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages from precompiled jte templates, and the one script and style sheet that they all use. */
@Configuration
class PageRendering implements WebMvcConfigurer {

  @Bean
  TemplateEngine templateEngine() {
    return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "gg.jte.generated.precompiled");
  }

  @Bean
  PageViews pageViews(TemplateEngine engine) {
    return new PageViews(engine);
  }

  /** Their names carry a hash or are asked for with one, so a browser may keep them for good. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler("/static/**").addResourceLocations("classpath:/static/static/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
  }
}
