package org.guatu.document.paper;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** A paper as one HTML file that needs nothing else, laid out as an A4 sheet. */
final class HtmlPaper {
  private static final String STYLE = """
      @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
      body { margin: 0 auto; max-width: 156mm; font: 16pt/29pt 仿宋_GB2312, FangSong, "Noto Serif CJK SC", serif; color: #000; }
      .mark { margin: 35mm 0 2em; text-align: center; font: bold 34pt/1.2 方正小标宋简体, "Noto Serif CJK SC", serif; color: #c60000; }
      .number { text-align: center; border-bottom: 2px solid #c60000; padding-bottom: 4mm; margin: 0 0 2em; }
      h1 { text-align: center; font: bold 22pt/32pt 方正小标宋简体, "Noto Serif CJK SC", serif; margin: 0 0 1em; text-wrap: balance; }
      p { margin: 0; text-indent: 2em; text-align: justify; line-break: strict; }
      .heading { font-family: 黑体, "Noto Sans CJK SC", sans-serif; break-after: avoid; }
      .subheading { font-family: 楷体_GB2312, KaiTi, serif; break-after: avoid; }
      .addressee { text-indent: 0; }
      figure { display: flex; gap: 4mm; align-items: center; margin: 0; font-size: 12pt; line-height: 15pt; }
      img { image-rendering: pixelated; }
      .signer, .date { text-align: right; text-indent: 0; padding-right: 2em; }
      .signer { margin-top: 1em; }
      .annex { margin-top: 3em; border-top: 1px solid #000; padding-top: 1em; break-before: page; }
      """;

  private HtmlPaper() {}

  static byte[] of(Paper paper) {
    StringBuilder html = new StringBuilder();
    html.append("<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>").append(escape(paper.title()))
        .append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
    element(html, "p", "mark", paper.mark());
    element(html, "p", "number", paper.number());
    element(html, "h1", "", paper.title());
    blocks(html, paper.blocks());
    element(html, "p", "signer", paper.signer());
    element(html, "p", "date", paper.writtenDate());
    if (!paper.annex().isEmpty()) {
      html.append("<section class=\"annex\">\n");
      blocks(html, paper.annex());
      html.append("</section>\n");
    }
    return html.append("</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void blocks(StringBuilder html, List<? extends Paper.Block> blocks) {
    for (Paper.Block block : blocks) {
      switch (block) {
        case Paper.Paragraph(Paper.Kind kind, String text) -> element(html, "p", kind == Paper.Kind.BODY ? "" : kind.name().toLowerCase(Locale.ROOT), text);
        case Paper.Picture picture -> {
          html.append("<figure><img alt=\"\" width=\"%1$d\" height=\"%1$d\" src=\"data:image/png;base64,%2$s\">".formatted(
              Math.round(picture.size() / 25.4 * 96), Base64.getEncoder().encodeToString(picture.png())));
          element(html, "figcaption", "", picture.caption());
          html.append("</figure>\n");
        }
      }
    }
  }

  private static void element(StringBuilder html, String name, String style, String text) {
    html.append('<').append(name);
    if (!style.isEmpty()) {
      html.append(" class=\"").append(style).append('"');
    }
    html.append('>').append(escape(text)).append("</").append(name).append(">\n");
  }

  private static String escape(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
