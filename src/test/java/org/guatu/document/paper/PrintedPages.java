package org.guatu.document.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PDF as another program reads it: poppler's pdftotext and pdffonts, and LibreOffice for Word files. */
public final class PrintedPages {
  private static final double MILLIMETRE = 72 / 25.4;
  private static final Pattern PAGE = Pattern.compile("<page width=\"([\\d.]+)\" height=\"([\\d.]+)\">");
  private static final Pattern WORD =
      Pattern.compile("<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">(.*)</word>");

  private PrintedPages() {}

  /** A line of a page, in millimetres from the upper left corner. */
  public record Line(String text, double left, double top, double right, double bottom) {}

  public record Page(double width, double height, List<Line> lines) {}

  public static List<Page> of(Path pdf) {
    List<Page> pages = new ArrayList<>();
    for (String row : run("pdftotext", "-bbox", pdf.toString(), "-").split("\n")) {
      Matcher page = PAGE.matcher(row);
      Matcher word = WORD.matcher(row);
      if (page.find()) {
        pages.add(new Page(mm(page.group(1)), mm(page.group(2)), new ArrayList<>()));
      } else if (word.find()) {
        join(pages.getLast().lines(), new Line(word.group(5), mm(word.group(1)), mm(word.group(2)), mm(word.group(3)), mm(word.group(4))));
      }
    }
    return pages;
  }

  /** Words on one base line are one line. */
  private static void join(List<Line> lines, Line word) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (Math.abs(line.bottom() - word.bottom()) < 1.5) {
        lines.set(i, new Line(line.text() + word.text(), Math.min(line.left(), word.left()), Math.min(line.top(), word.top()),
            Math.max(line.right(), word.right()), Math.max(line.bottom(), word.bottom())));
        return;
      }
    }
    lines.add(word);
  }

  public static Path toPdf(Path word) {
    Path profile = word.resolveSibling("profile");
    run("soffice", "-env:UserInstallation=" + profile.toUri(), "--headless", "--convert-to", "pdf", "--outdir", word.getParent().toString(),
        word.toString());
    return word.resolveSibling(word.getFileName().toString().replace(".docx", ".pdf"));
  }

  public static String run(String... command) {
    try {
      Path out = Files.createTempFile("printed", ".out");
      Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectErrorStream(true).start();
      if (!process.waitFor(180, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(out));
      }
      return Files.readString(out, StandardCharsets.UTF_8);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public static boolean has(String program) {
    return java.util.Arrays.stream(System.getenv("PATH").split(":")).anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
  }

  private static double mm(String points) {
    return Double.parseDouble(points) / MILLIMETRE;
  }
}
