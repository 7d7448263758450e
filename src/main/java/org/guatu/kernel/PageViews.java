package org.guatu.kernel;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the page that a controller names: "project/projects" is the template {@code project/projects.jte}. */
class PageViews implements ViewResolver, Ordered {
  private final TemplateEngine engine;

  PageViews(TemplateEngine engine) {
    this.engine = engine;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    if (name.startsWith("redirect:") || name.startsWith("forward:")) {
      return null;
    }
    String template = name + ".jte";
    if (!engine.hasTemplate(template)) {
      throw new IllegalStateException("no template " + template);
    }
    return new Page(engine, template);
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  /** Rendered whole before the first byte goes out, so that a fault still becomes a clean error page. */
  private record Page(TemplateEngine engine, String template) implements View {
    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    @Override
    @SuppressWarnings("unchecked")
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
      PageBytes page = new PageBytes(PageRendering.PAGE_BYTES);
      engine.render(template, model == null ? Map.of() : (Map<String, Object>) model, page);
      response.setContentType(getContentType());
      response.setContentLength(page.length());
      ServerTiming.tell(response);
      page.writeTo(response.getOutputStream());
    }
  }
}
