package fr.ent.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;

/** Looks at pages as they come out on paper, for what is cut, coloured, or only to be pressed. */
final class OnPaper {
  /** A sheet of A4 without its margins, in CSS pixels. */
  private static final int WIDTH = 703;

  private static final String LOOK =
      """
      () => {
        const faults = [];
        const seen = one => one.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true})
          && !one.closest('.hush');
        const told = one => one.localName + (one.id ? '#' + one.id : '') + '.' + one.className;
        const all = [...document.body.querySelectorAll('*')].filter(seen);
        const pressed = 'header.top, footer, nav, .skip, .trail, .pager, .tabbar, button, .btn, textarea, '
          + 'input:not([type=checkbox]), form:not(.printed), details:has(form)';
        for (const one of all) {
          const box = one.getBoundingClientRect();
          const style = getComputedStyle(one);
          if (one.matches(pressed)) faults.push('to be pressed: ' + told(one));
          if (box.right > innerWidth + 1 || box.left < -1) faults.push('wider than the sheet: ' + told(one));
          if (/auto|scroll|hidden/.test(style.overflow) && one.scrollHeight > one.clientHeight + 1)
            faults.push('cut: ' + told(one));
          if (one.scrollWidth > one.clientWidth + 1 && (style.overflowX !== 'visible' || one.matches('th, td')))
            faults.push('cut: ' + told(one));
          if (one.matches('li, tr') && [...one.querySelectorAll('*')].some(it => /avoid/.test(getComputedStyle(it).breakAfter)))
            faults.push('chained to the next: ' + told(one));
          const words = [...one.childNodes].some(it => it.nodeType === 3 && it.data.trim());
          if (words && Math.max(...style.color.match(/\\d+/g).slice(0, 3)) > 60)
            faults.push('pale: ' + told(one) + ' ' + style.color);
          const ground = style.backgroundColor.match(/[\\d.]+/g).map(Number);
          if ((ground[3] ?? 1) > 0 && Math.min(...ground.slice(0, 3)) < 250 && !one.closest('svg'))
            faults.push('not on white: ' + told(one) + ' ' + style.backgroundColor);
          if (one.matches('tr, li, .slips > article') && !one.querySelector('li, tr')
              && style.breakInside !== 'avoid')
            faults.push('torn between sheets: ' + told(one));
        }
        for (const head of document.querySelectorAll('thead'))
          if (seen(head) && getComputedStyle(head).display !== 'table-header-group')
            faults.push('not repeated: ' + told(head));
        for (const folded of document.querySelectorAll('details:not([open])'))
          if (seen(folded) && ![...folded.children].every(seen)) faults.push('folded: ' + told(folded));
        if (!all.some(one => one.matches('main h1, main h2'))) faults.push('says nothing');
        if (!all.some(one => one.matches('.sheethead')) && !all.some(one => one.matches('article.letter, .slips.ofhand')))
          faults.push('does not tell whose it is, and of when');
        return faults;
      }""";

  private OnPaper() {}

  /** What is wrong with a page on paper, whatever its reader's screen. */
  static List<String> faults(Page page, String path) {
    page.setViewportSize(WIDTH, 1000);
    page.emulateMedia(
        new EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
    assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
    @SuppressWarnings("unchecked")
    var found = (List<String>) page.evaluate(LOOK);
    page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
    return found.stream().map(one -> path + " " + one).distinct().toList();
  }
}
