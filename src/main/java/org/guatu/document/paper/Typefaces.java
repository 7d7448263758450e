package org.guatu.document.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.util.function.SingletonSupplier;

/**
 * The typefaces of one PDF, embedded as subsets. 仿宋, 小标宋 and 黑体 may not be shipped, so Noto Serif SC and Noto Sans SC (OFL)
 * stand in for them; other scripts, signs and pictographs come from Noto's other fonts.
 */
final class Typefaces {
  /** A Chinese character fills its em box, 0.88 above the base line and 0.12 below, whatever the font file says of its own lines. */
  static final float ASCENT = 0.88f;
  private static final float EM = 1000;
  private static final List<String> OTHERS = List.of("noto-sans/400Regular/NotoSans", "noto-sans-math/400Regular/NotoSansMath",
      "noto-sans-symbols-2/400Regular/NotoSansSymbols2", "noto-emoji/400Regular/NotoEmoji", "noto-sans-kr/400Regular/NotoSansKR", "noto-sans-hk/400Regular/NotoSansHK",
      "noto-naskh-arabic/400Regular/NotoNaskhArabic", "noto-sans-hebrew/400Regular/NotoSansHebrew", "noto-sans-devanagari/400Regular/NotoSansDevanagari",
      "noto-serif-tibetan/400Regular/NotoSerifTibetan", "noto-sans-lao/400Regular/NotoSansLao", "noto-sans-kannada/400Regular/NotoSansKannada");

  final Typeface body;
  final Typeface title;
  final Typeface heading;

  Typefaces(PDDocument document) {
    List<Supplier<PDFont>> others = OTHERS.stream().<Supplier<PDFont>>map(file -> SingletonSupplier.of(() -> load(document, file + "_400Regular.ttf"))).toList();
    body = new Typeface(load(document, "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"), others);
    title = new Typeface(load(document, "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf"), others);
    heading = new Typeface(load(document, "noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf"), others);
  }

  Typeface of(Paper.Kind kind) {
    return switch (kind) {
      case HEADING -> heading;
      case SUBHEADING -> title;
      case BODY, ADDRESSEE -> body;
    };
  }

  private static PDFont load(PDDocument document, String file) {
    try (InputStream in = Typefaces.class.getResourceAsStream("/fonts/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the font " + file + " was not built in");
      }
      PDType0Font font = PDType0Font.load(document, in, true);
      font.getFontDescriptor().setAscent(ASCENT * EM);
      font.getFontDescriptor().setDescent((ASCENT - 1) * EM);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
