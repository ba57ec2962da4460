// The first chart is there before the page: whatever it shows, the page then shows at the same place.
import { expect, test } from '@playwright/test';
import { hold, seen } from './page.mjs';

const PAGE = '**/*_page.wasm';

const LINKS = {
  'what the page opens with': '?v=1',
  'one region': '?v=1&view=charts',
  'a link in full':
    '?v=1&view=overview&artist=v~jimin&album=layover~face&chart=billboard-200~spotify-global-weekly&time=2023-01-01..2024-02-29&clock=date&asof=2026-11-23',
  'days since release, all time, many works': '?v=1&artist=v~jimin~jung-kook&time=all&clock=release&theme=dark',
  Korean: '?v=1&lang=ko&album=golden&asof=2024-01-31',
};

for (const [what, link] of Object.entries(LINKS)) {
  for (const width of [320, 390, 1100, 1280]) {
    test(`the page takes the place of the opening with nothing moved: ${what}, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const go = await hold(page, PAGE);
      await page.goto(link);
      await expect(page.getByRole('region', { name: /Chart entries|차트 기록/ }).getByRole('figure')).toBeVisible();
      await expect(page.locator('#frame')).toBeAttached();
      const before = await seen(page);
      expect(before.filter(({ what }) => what === '<path>' || what === '<circle>').length).toBeGreaterThan(3);
      go();
      await expect(page.locator('#frame')).not.toBeAttached();
      await expect(page.getByRole('search')).toBeVisible();
      const after = new Set((await seen(page)).map((thing) => JSON.stringify(thing)));
      expect(before.map((thing) => JSON.stringify(thing)).filter((thing) => !after.has(thing))).toEqual([]);
    });
  }
}

const CLAIMS = {
  'as of a day': '?v=1&view=claims&lang=en&asof=2025-05-15',
  'of an artist, with one verdict, in Korean': '?v=1&view=claims&lang=ko&artist=v&verdict=supported~contradicted&theme=dark',
  'one of them open': '?v=1&view=claims&lang=en&asof=2025-05-15&claim=layover-500-million-33-days',
};

for (const [what, link] of Object.entries(CLAIMS)) {
  for (const width of [390, 1280]) {
    test(`the page takes the place of claims that a link asks for with nothing moved: ${what}, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const go = await hold(page, PAGE);
      await page.goto(link);
      await expect(page.locator('#frame .claim').first()).toBeAttached();
      await expect(page.locator('#frame').getByRole('button')).toHaveCount(0);
      const claim = new URLSearchParams(link).get('claim');
      if (claim) await expect(page.locator(`#claim-${claim}`)).toBeInViewport();
      const said = await page.locator('#frame .claim').allTextContents();
      // What lies below the screen has no place yet (style/claims.css).
      const before = (await seen(page)).filter(({ at: [, top] }) => top < 900);
      expect(before.length).toBeGreaterThan(20);
      go();
      await expect(page.locator('#frame')).not.toBeAttached();
      await expect(page.getByRole('search')).toBeVisible();
      const rows = page.locator('.claim');
      await expect(rows).toHaveCount(said.length);
      // A claim that is open has more to say.
      if (claim) return expect(page.locator(`#claim-${claim}`)).toBeInViewport();
      expect(await rows.allTextContents()).toEqual(said);
      const after = new Set((await seen(page)).map((thing) => JSON.stringify(thing)));
      expect(before.map((thing) => JSON.stringify(thing)).filter((thing) => !after.has(thing))).toEqual([]);
    });
  }
}

test('claims whose program does not arrive are said to be missing', async ({ page }) => {
  await page.route('**/*_later.wasm', (route) => route.abort());
  await page.goto('?v=1&view=claims&lang=en&asof=2025-05-15');
  await expect(page.getByRole('alert')).toContainText('did not arrive');
  await expect(page.getByRole('search')).toBeVisible();
});

test('where the page does not arrive, that is said, and the first chart stays', async ({ page }) => {
  let lost = true;
  await page.route(PAGE, (route) => (lost ? route.abort() : route.continue()));
  await page.goto('?v=1');
  await expect(page.getByRole('alert')).toContainText('The rest of the page did not arrive');
  await expect(page.getByRole('region', { name: 'Chart entries' }).getByRole('figure')).toBeVisible();
  lost = false;
  await page.getByRole('alert').getByRole('link', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the opening waits for nothing of the page, and asks for nothing that the reader can press in vain', async ({ page }) => {
  await page.route(PAGE, () => {});
  await page.goto('?v=1&album=layover');
  const region = page.getByRole('region', { name: 'Chart entries' });
  await expect(region.getByRole('figure')).toBeVisible();
  await expect(page.locator('#frame').getByRole('button').or(page.locator('#frame').getByRole('textbox'))).toHaveCount(0);
  // Links lead on without it.
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Claims' })).toHaveAttribute('href', /^\?v=1&view=claims/);
});

test('a link of which something is not followed is opened by the page alone, which says so', async ({ page }) => {
  const go = await hold(page, PAGE);
  await page.goto('?v=1&album=no-such-album');
  await page.waitForFunction(() => performance.getEntriesByName('chartrun:read').length > 0);
  await expect(page.getByRole('figure')).toHaveCount(0);
  go();
  await expect(page.getByRole('status').filter({ hasText: 'no-such-album' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Chart entries' })).toBeVisible();
});

test('a pointer that rests on the first chart reads it once the page stands', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const go = await hold(page, PAGE);
  await page.goto('?v=1&lang=en&view=charts');
  // The ring of the debut: 23 September of a window from 1 March to 29 February.
  const sheet = page.locator('#frame .sheet svg').first();
  await expect(sheet).toBeVisible();
  const [box, plot] = [await sheet.boundingBox(), { left: 44, right: 172 }];
  await page.mouse.move(box.x + plot.left + ((box.width - plot.left - plot.right) * 206) / 366, box.y + 30, { steps: 3 });
  go();
  await expect(page.locator('p[aria-live="polite"]')).toContainText('V Layover on the Billboard 200: No. 2');
});
