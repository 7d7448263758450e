package org.guatu.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.kernel.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All figures of the product by their permanent codes. */
@Component
public class FigureCatalog {
  private final Map<String, Figure> figures;

  /** @throws IllegalStateException if two figures claim one code */
  FigureCatalog(ObjectProvider<Figure> figures) {
    this.figures = figures.stream().collect(Collectors.toMap(Figure::code, Function.identity()));
  }

  /** @throws NotFound if no figure has this code */
  public Figure get(String code) {
    return find(code).orElseThrow(() -> new NotFound("figure", code));
  }

  public Optional<Figure> find(String code) {
    return Optional.ofNullable(figures.get(code));
  }

  /** In the order of their codes. */
  public List<Figure> all() {
    return figures.values().stream().sorted(Comparator.comparing(Figure::code)).toList();
  }
}
