package org.guatu.figure.web;

import java.util.List;
import org.guatu.figure.FigureAnswer;

/** The catalogue: figures by family ("resumption", "pipeline"). */
public record FiguresPage(List<Family> families) {
  /** Figures whose codes begin alike. */
  public record Family(String title, List<FigureAnswer> figures) {}
}
