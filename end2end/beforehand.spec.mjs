// What the page opens with, written when it was built, the first chart or all claims: it stands before the program does, is
// what the program then shows, and gives way to whatever the dataset that arrives says.
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { entries, finding, hold, seen } from './page.mjs';

const PROGRAM = '**/*_bg.wasm';
const DATASET = '**/chartrun.json';
const WRITTEN = '**/first-*/*.txt';

const frame = (page) => page.locator('#frame');
const figure = (page) => page.getByRole('region', { name: /Chart entries|차트 기록/ }).getByRole('figure');

for (const locale of ['en-US', 'ko-KR']) {
  for (const [width, height] of [[320, 640], [390, 844], [820, 1180], [1280, 900], [1920, 1080]]) {
    test.describe(`${locale}, ${width} px`, () => {
      test.use({ locale, viewport: { width, height } });

      test('the first chart stands without the program, and nothing moves when that comes', async ({ page }) => {
        const go = await hold(page, PROGRAM);
        await page.goto('');
        await expect(figure(page)).toBeVisible();
        await expect(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2));
        await expect(page.getByRole('heading', { level: 1 })).toContainText(locale === 'ko-KR' ? '210만 1,974' : '2,101,974');
        const before = (await seen(page)).filter(({ what }) => !/program|프로그램|<progress>/.test(what));
        expect(before.filter(({ what }) => what === '<path>' || what === '<circle>').length).toBeGreaterThan(3);
        go();
        await expect(frame(page)).not.toBeAttached();
        await expect(page.getByRole('search')).toBeVisible();
        const after = new Set((await seen(page)).map((thing) => JSON.stringify(thing)));
        expect(before.map((thing) => JSON.stringify(thing)).filter((thing) => !after.has(thing))).toEqual([]);
      });
    });
  }
}

for (const locale of ['en-US', 'ko-KR']) {
  for (const [width, height] of [[390, 844], [1100, 800], [1280, 900]]) {
    test.describe(`${locale}, ${width} px`, () => {
      test.use({ locale, viewport: { width, height } });

      test('every verdict stands without the program or the dataset, and nothing moves when they come', async ({ page }) => {
        const go = await hold(page, PROGRAM);
        const arrive = await hold(page, DATASET);
        await page.goto('?v=1&view=claims');
        const rows = page.locator('.claim');
        await expect(rows.first()).toBeVisible();
        const count = await rows.count();
        expect(count).toBeGreaterThanOrEqual(60);
        await expect(page.locator('.claim .v')).toHaveText(Array(count).fill(locale === 'ko-KR' ? /[가-힣]/ : /[a-z]/));
        const before = (await seen(page)).filter(({ what }) => !/program|프로그램|<progress>/.test(what));
        go();
        // The words stay while the dataset is on its way.
        await page.waitForTimeout(600);
        await expect(frame(page)).toBeAttached();
        arrive();
        await expect(frame(page)).not.toBeAttached();
        await expect(rows).toHaveCount(count);
        const after = new Set((await seen(page)).map((thing) => JSON.stringify(thing)));
        expect(before.map((thing) => JSON.stringify(thing)).filter((thing) => !after.has(thing))).toEqual([]);
      });
    });
  }
}

test('verdicts of another dataset than that of the build are its own', async ({ page }) => {
  await page.route(DATASET, async (route) => {
    const text = await (await route.fetch()).text();
    // What the first week came to decides whether "1.67 million in the first week" holds.
    await route.fulfill({ body: text.replaceAll('2101974', '1672138'), contentType: 'application/json' });
  });
  const go = await hold(page, PROGRAM);
  await page.goto('?view=claims');
  const row = page.locator('#claim-layover-first-week-1-67-million');
  await expect(row.locator('.v')).toHaveText('contradicted');
  await expect(row.locator('.why')).toContainText('2,101,974');
  go();
  await expect(frame(page)).not.toBeAttached();
  await expect(row.locator('.why')).not.toContainText('2,101,974');
});

// As "Copy link" writes them: what the page shows when it is opened, and every claim with one of them open.
const IN_FULL = 'chart=billboard-200~spotify-global-weekly&time=2023-03-01..2024-02-29&clock=date';
const OVERVIEW = `?v=1&view=overview&artist=v&album=layover&${IN_FULL}`;
const CLAIMS = `?v=1&view=claims&${IN_FULL}`;
const NOW = '2031-01-01';

for (const width of [390, 820, 1280]) {
  test(`a link in full to what the page opens with shows it without the program, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const go = await hold(page, PROGRAM);
    await page.goto(`${OVERVIEW}&asof=${NOW}&lang=ko&theme=dark`);
    await expect(figure(page)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    const before = (await seen(page)).filter(({ what }) => !/program|프로그램|<progress>|현재 기준|^자동$|<(button|select)>/.test(what));
    go();
    await expect(frame(page)).not.toBeAttached();
    await expect(page.getByRole('button', { name: '2031년 1월 1일 기준' })).toBeVisible();
    const after = new Set((await seen(page)).map((thing) => JSON.stringify(thing)));
    expect(before.map((thing) => JSON.stringify(thing)).filter((thing) => !after.has(thing))).toEqual([]);
  });

  test(`the link of a claim leads to its verdict without the program, and to the same place with it, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const go = await hold(page, PROGRAM);
    await page.goto(`${CLAIMS}&asof=${NOW}&claim=layover-first-week-1-67-million`);
    const row = page.locator('#claim-layover-first-week-1-67-million');
    await expect(row.locator('.v')).toBeInViewport();
    await expect(row.locator('.v')).toHaveText('contradicted');
    const place = await row.boundingBox();
    go();
    await expect(row.getByRole('button', { expanded: true }).first()).toBeFocused();
    const { x, y } = await row.boundingBox();
    expect([x, y]).toEqual([place.x, place.y]);
  });
}

test('what asks for something, or has another width, waits for the program', async ({ page }) => {
  await page.route(PROGRAM, () => {});
  let asked = 0;
  page.on('request', (request) => (asked += /first-[0-9a-f]+\/.*\.txt/.test(request.url()) ? 1 : 0));
  for (const [link, width] of [
    ['?v=1&album=golden', 1280],
    ['?v=1&artist=v', 1280],
    ['?v=1&view=charts', 1280],
    ['?v=1&view=__proto__', 1280],
    ['?utm_source=x', 1280],
    [`${OVERVIEW}&asof=2023-10-31`, 1280],
    [`${OVERVIEW.replace('date', 'release')}&asof=${NOW}`, 1280],
    [`${OVERVIEW}&asof=${NOW}&claim=layover-first-week-1-67-million`, 1280],
    ['?v=1&view=claims&asof=2023-10-31', 1280],
    [`${CLAIMS}&asof=2023-10-31`, 1280],
    [`${CLAIMS}&asof=${NOW}&verdict=supported`, 1280],
    ['', 1100],
  ]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(link);
    await expect(page.getByText('The program is on its way.')).toBeVisible();
    await expect(page.getByRole('figure')).toHaveCount(0);
  }
  expect(asked).toBe(0);
});

test('a dataset other than that of the build has its own figures shown', async ({ page }) => {
  await page.route(DATASET, async (route) => {
    const text = await (await route.fetch()).text();
    const other = text.replaceAll('2101974', '2101975');
    expect(other).not.toBe(text);
    await route.fulfill({ body: other, contentType: 'application/json' });
  });
  const go = await hold(page, PROGRAM);
  await page.goto('');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2,101,974');
  go();
  await expect(frame(page)).not.toBeAttached();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2,101,975');
});

test('a dataset that does not arrive takes the chart away, and says so', async ({ page }) => {
  await page.route(DATASET, (route) => route.fulfill({ status: 404, body: '' }));
  const go = await hold(page, PROGRAM);
  await page.goto('');
  await expect(figure(page)).toBeVisible();
  go();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(page.getByRole('figure')).toHaveCount(0);
});

test('the chart stays while a dataset is slow, and how far it is, is said', async ({ page }) => {
  const go = await hold(page, DATASET);
  await page.goto('');
  await expect(figure(page)).toBeVisible();
  const bar = page.getByRole('progressbar');
  await expect(bar).toBeVisible();
  await expect(bar).toBeInViewport();
  // The page is there by now; it waits for the dataset.
  await page.waitForTimeout(1500);
  await expect(frame(page)).toBeAttached();
  await expect(figure(page)).toBeVisible();
  go();
  await expect(frame(page)).not.toBeAttached();
  await expect(finding(entries(page))).toBeAttached();
});

test('a program that does not arrive is said beside the chart, which stays', async ({ page }) => {
  let lost = true;
  await page.route(PROGRAM, (route) => (lost ? route.abort() : route.continue()));
  await page.goto('');
  await expect(figure(page)).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('did not arrive');
  await expect(page.getByRole('alert')).toBeInViewport();
  lost = false;
  await page.getByRole('alert').getByRole('link', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
});

test('without what was written, the page opens as any link does', async ({ page }) => {
  for (const answer of [{ status: 404, body: '' }, { status: 200, contentType: 'text/html', body: '<!doctype html><h1>Not here</h1>' }]) {
    await page.unrouteAll();
    await page.route(WRITTEN, (route) => route.fulfill(answer));
    await page.goto('');
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
    await expect(page.getByText('Not here')).toHaveCount(0);
  }
});

test('it asks for nothing that the reader can press in vain', async ({ page }) => {
  await page.route(PROGRAM, () => {});
  await page.goto('');
  await expect(figure(page)).toBeVisible();
  await expect(frame(page).getByRole('button').or(frame(page).getByRole('textbox')).or(frame(page).getByRole('combobox'))).toHaveCount(0);
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Claims' })).toHaveAttribute('href', /^\?v=1&view=claims/);
});

test('what was written is text of the page alone, one file for each language and column', async ({ request, baseURL }) => {
  const page = await (await request.get(baseURL)).text();
  const [before] = /start-[0-9a-f]+\.js/.exec(page);
  const script = await (await request.get(baseURL + before)).text();
  const [place] = /first-[0-9a-f]+/.exec(script);
  const dataset = JSON.parse(await readFile(new URL('../dist/data/chartrun.json', import.meta.url), 'utf8'));
  expect(dataset.lead.album).toBe('layover');
  for (const file of ['en-1200', 'ko-1200', 'en-358', 'ko-358']) {
    const text = await (await request.get(`${baseURL}${place}/${file}.txt`)).text();
    expect(text).toMatch(/^[0-9a-f]{16}\n<header>/);
    expect(text).not.toMatch(/<script|javascript:|\son\w+=/i);
  }
});
