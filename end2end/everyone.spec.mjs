// For everyone: axe in every view and colour, focus, targets, zoom and narrow screens, little motion, paper.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { entries, followers } from './page.mjs';

const VIEWS = ['overview', 'charts', 'followers', 'milestones', 'claims'];

/** Goes to a view; done when its last region stands. */
async function open(page, view, more = '&lang=en') {
  await page.goto(`?v=1&view=${view}${more}`);
  const last = { overview: 'milestones', charts: 'chart-entries' }[view] ?? view;
  await expect(page.locator(`#${last} h2`)).not.toBeEmpty({ timeout: 30_000 }); // the first visit compiles the program
  if (view !== 'claims') await expect(page.locator(`#${last} .painted svg`).first()).toBeAttached();
}

test.describe('axe finds nothing', () => {
  for (const [name, media] of [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ]) {
    for (const view of VIEWS) {
      test(`${view}, ${name}`, async ({ page }) => {
        test.slow(); // axe walks every mark
        await page.emulateMedia(media);
        await open(page, view);
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`)).toEqual([]);
      });
    }
  }
});

/** Every control that is smaller than 24 by 24 px; links inside a sentence or a list of sources are words. */
const tooSmall = (page) =>
  page.evaluate(() => {
    const found = document.querySelectorAll('button, select, summary, input, [role="slider"], [role="option"], nav a, .acts a, .peers a, .runner a[href]');
    const shown = [...found].filter((of) => of.checkVisibility({ visibilityProperty: true }));
    const small = shown.filter((of) => of.getBoundingClientRect().width < 23.99 || of.getBoundingClientRect().height < 23.99);
    const name = (of) => `${of.className || of.tagName} “${(of.textContent || of.ariaLabel || '').trim()}” ${of.getBoundingClientRect().width} × ${of.getBoundingClientRect().height}`;
    return { count: shown.length, small: small.map(name) };
  });

test.describe('targets are at least 24 px', () => {
  for (const width of [1280, 390]) {
    test(`at ${width} px`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height: 800 });
      for (const view of VIEWS.slice(0, 4)) {
        await open(page, view, '&lang=en&artist=v~jimin');
        const chart = await tooSmall(page);
        expect(chart.count).toBeGreaterThan(12);
        expect(chart.small, view).toEqual([]);
        await page.locator('.region .seg button').nth(1).click();
        await expect(page.locator('.region tbody tr').first()).toBeVisible();
        expect((await tooSmall(page)).small, `${view}, table`).toEqual([]);
      }
    });
  }
});

test('sources one below the other stand a target apart', async ({ page }) => {
  await open(page, 'charts');
  await page.locator('details.sources > summary').first().click();
  const items = page.locator('details.sources li');
  await expect(items.first()).toBeVisible();
  const rows = await items.evaluateAll((all) => all.map((of) => of.getBoundingClientRect().height + Number.parseFloat(getComputedStyle(of).marginBottom)));
  expect(rows.length).toBeGreaterThan(3);
  expect(Math.min(...rows)).toBeGreaterThan(23.9);
});

test.describe('nothing runs out sideways', () => {
  // 640 px is 1280 at 200 % zoom.
  for (const width of [320, 640, 800, 1100]) {
    test(`at ${width} px, in either language, as chart and as table`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height: 800 });
      for (const lang of ['en', 'ko']) {
        for (const view of VIEWS) {
          await open(page, view, `&lang=${lang}&artist=v~jimin~jung-kook`);
          const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
          expect(await wide(), `${view} ${lang}`).toBe(width);
          if (view === 'overview' || view === 'claims') continue;
          await page.locator('.region .seg button').nth(1).click();
          await expect(page.locator('.region tbody tr').first()).toBeVisible();
          expect(await wide(), `${view} ${lang}, table`).toBe(width);
        }
      }
    });
  }
});

test('the bar is one row from a phone up, however much is chosen', async ({ page }) => {
  for (const width of [390, 720, 900, 1039]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, 'charts', '&lang=en&artist=v~jimin~jung-kook~rm~j-hope');
    const bar = await page.locator('div.bar').boundingBox();
    expect(bar.height).toBeLessThan(60);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  expect((await page.locator('div.bar').boundingBox()).height).toBeLessThan(100);
});

test('the focus is always to be seen, and never below the bar', async ({ page }) => {
  test.slow();
  await open(page, 'charts', '&lang=en&chart=billboard-200');
  await page.locator('.region .seg button').nth(1).click();
  // It may still be on its way, with the rest of the program.
  await expect(page.locator('.region table')).toBeVisible();
  const seen = [];
  for (let step = 0; step < 70; step++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const of = document.activeElement;
      const style = getComputedStyle(of);
      const box = of.getBoundingClientRect();
      const bar = document.querySelector('.bar');
      const covered = !bar.contains(of) && !document.querySelector('header').contains(of) && box.top < bar.getBoundingClientRect().bottom - 1;
      const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
      return { name: `${of.tagName}.${of.className} ${(of.textContent || '').trim().slice(0, 20)}`, covered, outlined, isBody: of === document.body };
    });
    if (at.isBody) break;
    expect(at, at.name).toMatchObject({ covered: false, outlined: true });
    seen.push(at.name);
  }
  expect(seen.length).toBeGreaterThan(40);
  // And back up, where what comes into view comes from above, under the bar.
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press('Shift+Tab');
    const covered = await page.evaluate(() => {
      const of = document.activeElement;
      const bar = document.querySelector('.bar');
      return !bar.contains(of) && !document.querySelector('header').contains(of) && of.getBoundingClientRect().top < bar.getBoundingClientRect().bottom - 1;
    });
    expect(covered).toBe(false);
  }
});

test('by key it is one step past the head and the filters', async ({ page }) => {
  await open(page, 'overview', '&lang=en');
  const address = page.url();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  expect((await skip.boundingBox()).height).toBeGreaterThanOrEqual(24);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main').contains(document.activeElement))).toBe(true);
  expect(page.url()).toBe(address);
});

test('nothing moves on its own for those who prefer less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'overview');
  await page.getByRole('link', { name: 'Charts', exact: true }).click();
  await expect(followers(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('a chip has the colour of its lines, and the table beside the headline is their key', async ({ page }) => {
  await open(page, 'charts', '&lang=en&artist=v~jimin~jung-kook&chart=billboard-200');
  const colour = (of) => of.evaluate((element) => getComputedStyle(element).getPropertyValue('--c'));
  for (const [act, work] of [['V', 'Layover'], ['Jimin', 'FACE'], ['Jung Kook', 'GOLDEN']]) {
    const chip = page.getByRole('list', { name: 'Artists', exact: true }).getByRole('listitem').filter({ hasText: new RegExp(`^${act}\\b`) });
    const line = await colour(page.locator('.runs p', { hasText: work }));
    expect(await colour(chip.locator('i')), act).toBe(line);
    expect(await colour(page.getByRole('banner').getByRole('row', { name: `${act} ${work}` })), work).toBe(line);
  }
});

test('an empty panel keeps its axes and says what is missing', async ({ page }) => {
  await open(page, 'charts', '&lang=en&time=2022-01-01..2022-12-31');
  await expect(entries(page).getByRole('heading', { level: 2 })).toContainText('Nothing of Layover on these charts in the time shown');
  await expect(entries(page).locator('.missing').first()).toHaveText(
    'Nothing of Layover here in the time shown. The nearest figure is of 23 September 2023.',
  );
  await expect(entries(page).locator('.painted svg .ax').first()).toBeAttached();
});

test('a chart that is not held for an act is hatched and says so', async ({ page }) => {
  await open(page, 'charts', '&lang=en&artist=bts');
  await expect(entries(page).locator('.missing').first()).toHaveText('The Billboard 200 is not held for BTS.');
  await expect(entries(page).locator('.painted svg').first().locator('.nodata')).toHaveCount(1);
});

test('the sources of a figure open from a line below it', async ({ page }) => {
  await open(page, 'charts', '&lang=en&chart=billboard-200');
  const sources = page.locator('#chart-entries .sources');
  await expect(sources.getByRole('listitem')).toHaveCount(0);
  await sources.locator('summary').click();
  expect(await sources.getByRole('link').count()).toBeGreaterThan(2);
  for (const link of await sources.getByRole('link').all()) await expect(link).toHaveAttribute('href', /^https?:/);
});

test('on paper: light, figures at 640 px, no controls, every source with its address, and how to cite', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, 'charts', '&lang=en&theme=dark');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('#chart-entries .painted svg').first()).toHaveAttribute('width', '640');
  for (const control of await page.locator('button:not(thead button), select, input, summary, nav').all()) await expect(control).toBeHidden();
  const first = page.locator('#chart-entries .sources a').first();
  await expect(first).toBeVisible();
  const [after, href] = await first.evaluate((link) => [getComputedStyle(link, '::after').content, link.getAttribute('href')]);
  expect(after).toContain(href);
  await expect(page.locator('footer .cited')).toContainText('view=charts');
  // The ink of the light page, whatever the screen has.
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).color)).toBe('rgb(28, 27, 25)');
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('#chart-entries .sources li')).toHaveCount(0);
});
