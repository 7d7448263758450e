package org.guatu.pages;

import com.microsoft.playwright.Page;
import java.util.List;

/** What keeps a page from a thumb: a document wider than the window, controls too small to hit. */
final class PhoneFit {
  /** How high a control has to be, in CSS pixels. */
  private static final int HEIGHT = 40;

  /**
   * Links in the middle of a sentence are measured by its lines (WCAG 2.2, 2.5.8 exempts them), marks on a drawing by the drawing; a box to
   * tick is as large as the label that ticks it.
   */
  private static final String LOOK = """
      height => {
        const faults = [];
        const over = document.documentElement.scrollWidth - window.innerWidth;
        if (over > 0) {
          const wide = [...document.querySelectorAll('main *')].filter(each => each.getBoundingClientRect().right > window.innerWidth + 1 && !each.closest('.ledger-box, .sheet-box'))
            .slice(0, 3).map(each => each.tagName + '.' + each.className).join(' ; ');
          faults.push('wider by ' + over + ' px: ' + wide);
        }
        for (const each of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
          const own = each.getBoundingClientRect();
          const unseen = !each.checkVisibility({visibilityProperty: true}) || own.width <= 1 || own.right <= 0;
          const words = text => text.textContent.trim();
          const inSentence = each.tagName === 'A' && getComputedStyle(each).display === 'inline' && words(each.parentElement) !== words(each);
          if (unseen || inSentence || each.closest('svg, .sheet')) {
            continue;
          }
          const box = each.matches('[type=checkbox], [type=radio]') ? each.closest('label') ?? document.querySelector('label[for="' + each.id + '"]')?.parentElement ?? each : each;
          if (box.getBoundingClientRect().height < height - 0.5) {
            faults.push('only ' + Math.round(box.getBoundingClientRect().height) + ' px high: ' + each.tagName + '.' + each.className + ' in ' + each.parentElement.tagName + '.'
              + each.parentElement.className + ' “' + words(each).slice(0, 20) + '”');
          }
        }
        return faults;
      }""";

  private PhoneFit() {}

  /** A line for each fault of the page as it stands. */
  @SuppressWarnings("unchecked")
  static List<String> faults(Page page) {
    return (List<String>) page.evaluate(LOOK, HEIGHT);
  }
}
