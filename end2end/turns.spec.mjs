// What is seen first comes first, and what is in sight waits for a frame at most.
import { expect, test } from '@playwright/test';
import { entries, milestones } from './page.mjs';

/** Notes, in the page, in which frame each of these elements comes or changes. */
async function watch(page) {
  await page.addInitScript(() => {
    const seen = (window.seen = []);
    let frame = 0;
    const count = () => {
      frame += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    const last = {};
    const texts = () => ({
      headline: document.querySelector('header h1')?.textContent,
      entries: document.querySelector('#chart-entries h2')?.textContent,
      marks: document.querySelector('#chart-entries [role=figure] svg')?.outerHTML,
      followers: document.querySelector('#followers h2')?.textContent,
      milestones: document.querySelector('#milestones h2')?.textContent,
      foot: document.querySelector('footer dl')?.textContent,
    });
    new MutationObserver(() => {
      for (const [what, text] of Object.entries(texts())) {
        if (text && text !== last[what]) seen.push({ what, frame });
        last[what] = text;
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

const firstFrame = (seen, what) => seen.find((note) => note.what === what)?.frame;

test('the first chart does not wait for what is below it', async ({ page }) => {
  await watch(page);
  await page.goto('?v=1&lang=en');
  await expect(page.locator('footer dl').first()).toBeAttached();
  const seen = await page.evaluate(() => window.seen);
  expect(firstFrame(seen, 'marks')).toBe(firstFrame(seen, 'entries'));
  expect(firstFrame(seen, 'followers')).toBeGreaterThan(firstFrame(seen, 'marks'));
  expect(firstFrame(seen, 'milestones')).toBeGreaterThan(firstFrame(seen, 'followers'));
  expect(firstFrame(seen, 'foot')).toBeGreaterThan(firstFrame(seen, 'milestones'));
});

test('a region shown alone does not wait', async ({ page }) => {
  await watch(page);
  await page.goto('?v=1&lang=en&view=milestones');
  await expect(milestones(page).locator('[role=figure] svg').first()).toBeVisible();
  await expect(entries(page)).toHaveCount(0);
  const seen = await page.evaluate(() => window.seen);
  // The first headline is that of the page that loads; the last one answers the view.
  const answered = seen.findLast(({ what }) => what === 'headline').frame;
  expect(firstFrame(seen, 'milestones')).toBe(answered);
});

test('the figure on the screen answers first, then what is around it, then what is below', async ({ page }) => {
  await watch(page);
  await page.goto('?v=1&lang=en');
  await expect(page.locator('footer dl').first()).toBeAttached();
  const before = await milestones(page).getByRole('heading', { level: 2 }).textContent();
  await page.getByRole('combobox', { name: 'Albums' }).fill('golden');
  await page.evaluate(() => window.seen.splice(0));
  await page.getByRole('option', { name: /golden/i }).first().click();
  await expect(milestones(page).getByRole('heading', { level: 2 })).not.toHaveText(before);
  await expect(milestones(page)).not.toHaveAttribute('aria-busy', /.*/);
  const seen = await page.evaluate(() => window.seen);
  expect(firstFrame(seen, 'entries')).toBe(firstFrame(seen, 'marks'));
  expect(firstFrame(seen, 'headline')).toBeGreaterThan(firstFrame(seen, 'marks'));
  expect(firstFrame(seen, 'milestones')).toBeGreaterThan(firstFrame(seen, 'headline'));
});

test('what the reader has scrolled to answers first', async ({ page }) => {
  await watch(page);
  await page.goto('?v=1&lang=en');
  await expect(page.locator('footer dl').first()).toBeAttached();
  await milestones(page).scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector('#milestones').scrollIntoView());
  await page.getByRole('combobox', { name: 'Albums' }).fill('golden');
  await page.getByRole('option', { name: /golden/i }).first().waitFor();
  await page.evaluate(() => {
    window.seen.splice(0);
    // Playwright's own click would scroll the page once more, and another region be the first.
    [...document.querySelectorAll('[role=option]')].find((one) => /golden/i.test(one.textContent)).click();
  });
  await expect.poll(() => page.evaluate(() => window.seen.some(({ what }) => what === 'entries'))).toBe(true);
  const seen = await page.evaluate(() => window.seen);
  expect(firstFrame(seen, 'milestones')).toBeLessThan(firstFrame(seen, 'headline'));
  expect(firstFrame(seen, 'milestones')).toBeLessThan(firstFrame(seen, 'entries'));
});

test('an act is answered without asking the browser where anything stands', async ({ page }) => {
  await page.goto('?v=1&lang=en');
  await expect(page.locator('footer dl').first()).toBeAttached();
  await page.getByRole('combobox', { name: 'Albums' }).fill('golden');
  const option = page.getByRole('option', { name: /golden/i }).first();
  await option.waitFor();
  const before = await entries(page).getByRole('heading', { level: 2 }).textContent();
  await page.evaluate(() => {
    window.asked = 0;
    for (const name of ['getBoundingClientRect', 'getClientRects']) {
      const own = Element.prototype[name];
      Element.prototype[name] = function () {
        window.asked += 1;
        return own.call(this);
      };
    }
    // The click in the page itself: Playwright's own asks where it has to click.
    [...document.querySelectorAll('[role=option]')].find((one) => /golden/i.test(one.textContent)).click();
  });
  await expect(entries(page).getByRole('heading', { level: 2 })).not.toHaveText(before);
  expect(await page.evaluate(() => window.asked)).toBe(0);
});

test('an act writes the language of the document only where it is another: every element is styled anew for it', async ({ page }) => {
  await page.goto('?v=1&lang=en');
  await expect(page.locator('footer dl').first()).toBeAttached();
  await page.evaluate(() => {
    window.written = [];
    new MutationObserver((all) => window.written.push(...all.map(({ attributeName }) => attributeName))).observe(
      document.documentElement,
      { attributeFilter: ['lang', 'data-theme'] },
    );
  });
  const before = await entries(page).getByRole('heading', { level: 2 }).textContent();
  await page.getByRole('combobox', { name: 'Albums' }).fill('golden');
  await page.getByRole('option', { name: /golden/i }).first().click();
  await expect(entries(page).getByRole('heading', { level: 2 })).not.toHaveText(before);
  expect(await page.evaluate(() => window.written)).toEqual([]);
  await page.getByRole('button', { name: '한국어' }).click();
  await expect.poll(() => page.evaluate(() => window.written)).toEqual(['lang']);
});

// On a phone, with the sheet, where the bar takes two rows, where it has just room in one, and where it has more.
for (const [lang, width] of ['en', 'ko'].flatMap((lang) => [390, 800, 1100, 1123, 1150, 1280].map((width) => [lang, width]))) {
  test(`nothing moves while the page comes, ${width} px wide (${lang})`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(() => {
      window.moved = 0;
      new PerformanceObserver((list) => {
        for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.moved += value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // What was written beforehand, and what the program writes.
    for (const link of [`?v=1&lang=${lang}`, `?v=1&lang=${lang}&clock=date`]) {
      await page.goto(link);
      await expect(page.locator('footer dl').first()).toBeAttached();
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => window.moved), link).toBeLessThan(0.001);
    }
  });
}
