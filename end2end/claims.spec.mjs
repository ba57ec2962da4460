// The claims: their verdicts, what an open one shows, its link, the filters, and the day whose knowledge counts.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { stands } from './page.mjs';
import { readFileSync } from 'node:fs';

const dataset = readFileSync(new URL('../public/data/chartrun.json', import.meta.url), 'utf8');
const ALL = JSON.parse(dataset).claims;

const query = (page) => new URL(page.url()).search;
const claims = (page) => page.locator('#claims');
const row = (page, id) => page.locator(`#claim-${id}`);
const opener = (page, id) => row(page, id).locator('h3 button');
const verdict = (page, id) => row(page, id).locator('.line > .v');
const chip = (page, name) => claims(page).getByRole('group', { name: 'Verdicts' }).getByRole('button', { name });
const rows = (page) => claims(page).locator('.claim');

// The article's fourteen, in its order.
const FOURTEEN = [
  ['v-artist-page-1-5-billion', 'not checkable with this data'],
  ['v-artist-page-43-days', 'supported'],
  ['layover-first-day-2023-albums', 'not checkable with this data'],
  ['layover-first-week-100-million', 'not checkable with this data'],
  ['layover-every-track-global-weekly', 'not checkable with this data'],
  ['layover-500-million-fastest', 'was true, since superseded'],
  ['face-500-million-58-days', 'depends on the definition'],
  ['layover-550-million-fastest', 'not checkable with this data'],
  ['v-most-streamed-k-ost', 'not checkable with this data'],
  ['v-15-72-million-followers', 'not checkable with this data'],
  ['v-5th-k-pop-followers', 'not checkable with this data'],
  ['v-2nd-soloist-followers', 'not checkable with this data'],
  ['only-three-soloists-15-million', 'not checkable with this data'],
  ['layover-first-double-million-soloist', 'depends on the definition'],
];
const FASTEST = 'layover-500-million-fastest';
const ARITHMETIC = 'v-artist-page-43-days';

test.describe('the ledger', () => {
  test('every claim with who said it, its verdict in word and shape, and why', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=claims');
    await stands(page);
    await expect(rows(page)).toHaveCount(ALL.length);
    for (const [id, word] of FOURTEEN) {
      await expect(verdict(page, id)).toHaveText(word);
      await expect(verdict(page, id).locator('svg')).toHaveCount(1);
      await expect(row(page, id).locator('.by a').first()).toHaveAttribute('href', /^https?:/);
      await expect(row(page, id).locator('.why')).toHaveText(/^.{6,}\.$/);
      await expect(opener(page, id)).toHaveAccessibleDescription(word);
    }
    // Each verdict has a drawing of its own.
    const shapes = await claims(page).locator('.tally svg').evaluateAll((all) => all.map((svg) => svg.innerHTML));
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  test('all rows come at once, with their verdicts', async ({ page }) => {
    await page.addInitScript(() => {
      window.seen = new Set();
      const look = () => window.seen.add(document.querySelectorAll('.claim > .line > .v > span').length);
      new MutationObserver(look).observe(document, { subtree: true, childList: true });
    });
    await page.goto('?v=1&lang=en&view=claims');
    await stands(page);
    await expect(rows(page)).toHaveCount(ALL.length);
    await page.waitForTimeout(300);
    expect([...(await page.evaluate(() => [...window.seen]))].filter((count) => count > 0)).toEqual([ALL.length]);
    // The page says when it had the dataset: the bench counts from there.
    expect(await page.evaluate(() => performance.getEntriesByName('chartrun:read').length)).toBe(1);
  });

  test('the finding counts what is listed', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=claims');
    await stands(page);
    await expect(claims(page).getByRole('heading', { level: 2 })).toContainText(`Of ${ALL.length} claims, `);
    const counts = await claims(page).locator('.tally button b').allTextContents();
    expect(counts.map(Number).reduce((sum, count) => sum + count)).toBe(ALL.length);
    await page.goto('?v=1&lang=en&view=claims&album=face');
    await expect(claims(page).getByRole('heading', { level: 2 })).toContainText(/about Jimin and FACE/);
    await expect(row(page, 'face-500-million-58-days')).toBeVisible();
    await expect(row(page, ARITHMETIC)).toHaveCount(0);
  });

  test('in the overview the first few of what is chosen, and a link to all', async ({ page }) => {
    await page.goto('?v=1&lang=en');
    await stands(page);
    await expect(rows(page)).toHaveCount(6);
    await expect(claims(page).getByRole('heading', { level: 2 })).toContainText('about V and Layover');
    await claims(page).getByRole('link', { name: `Show all ${ALL.length} claims` }).click();
    await expect(rows(page)).toHaveCount(ALL.length);
    await expect.poll(() => query(page)).toBe('?v=1&view=claims&lang=en');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await expect(rows(page)).toHaveCount(6);
    const about = claims(page).getByRole('link', { name: /^Show all \d+ about V and Layover$/ });
    const count = Number((await about.textContent()).match(/\d+/)[0]);
    expect(count).toBeLessThan(ALL.length);
    await about.click();
    await expect(rows(page)).toHaveCount(count);
    await expect.poll(() => query(page)).toBe('?v=1&view=claims&artist=v&album=layover&lang=en');
  });

  for (const [lang, says] of [['en', /^6 of \d+ claims listed$/], ['ko', /^주장 \d+건 중 6건 표시$/]]) {
    test(`where only the first few are listed that is said, on paper too (${lang})`, async ({ page }) => {
      await page.goto(`?v=1&lang=${lang}`);
      await stands(page);
      const said = page.locator('#claims .tally [role=status]');
      await expect(said).toHaveText(says);
      await page.emulateMedia({ media: 'print' });
      await expect(said).toBeVisible();
      const left = async (part) => (await part.boundingBox()).x;
      expect(await left(said)).toBe(await left(page.locator('#claims')));
      // A page that is printed has all that the view is about, each with its reason.
      const all = Number((await said.textContent()).match(/\d+/g).sort((a, b) => b - a)[0]);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await expect(rows(page)).toHaveCount(all);
      await expect(rows(page).last().locator('.why')).toBeVisible();
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await expect(rows(page)).toHaveCount(6);
      await page.emulateMedia({ media: 'screen' });
      // Of a verdict that has more than a few: of those that stand there, not of all that came to it.
      await page.locator('#claims .tally button').first().click();
      await expect(page.locator('#claims .tally button').first()).toHaveAttribute('aria-pressed', 'true');
      await expect(rows(page)).toHaveCount(6);
      await expect(said).toHaveText(says);
      await page.goto(`?v=1&lang=${lang}&view=claims`);
      await stands(page);
      await expect(rows(page)).toHaveCount(ALL.length);
      await expect(said).toBeEmpty();
    });
  }

  test('a verdict that is pressed is listed alone, in the link too', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=claims');
    await stands(page);
    await chip(page, 'contradicted').click();
    await expect(chip(page, 'contradicted')).toHaveAttribute('aria-pressed', 'true');
    await expect(rows(page).locator('.line > .v')).not.toHaveText([/supported/]);
    const words = await rows(page).locator('.line > .v').allTextContents();
    expect(words.length).toBeGreaterThan(1);
    expect(new Set(words)).toEqual(new Set(['contradicted']));
    await expect(claims(page).getByRole('status').first()).toHaveText(`${words.length} of ${ALL.length} claims listed`);
    await expect.poll(() => query(page)).toBe('?v=1&view=claims&verdict=contradicted&lang=en');
    await chip(page, 'depends on the source').click();
    await expect.poll(() => query(page)).toBe('?v=1&view=claims&verdict=contradicted~source&lang=en');
    await page.reload();
    await expect(chip(page, 'depends on the source')).toHaveAttribute('aria-pressed', 'true');
    await expect(rows(page).first()).toBeVisible();
    expect(new Set(await rows(page).locator('.line > .v').allTextContents())).toEqual(new Set(['contradicted', 'depends on the source']));
    await page.goBack();
    await expect(rows(page)).toHaveCount(words.length);
    await expect(chip(page, 'contradicted')).toHaveAttribute('aria-pressed', 'true');
  });

  test('the same as a table', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=claims&verdict=contradicted');
    await expect(rows(page).first()).toBeVisible();
    const count = await rows(page).count();
    await claims(page).getByRole('button', { name: 'Table', exact: true }).click();
    const table = claims(page).getByRole('table');
    for (const name of ['Claim', 'Who', 'When', 'Verdict', 'Reason']) {
      await expect(table.getByRole('columnheader', { name, exact: true })).toBeVisible();
    }
    await expect(table.locator('tbody tr')).toHaveCount(count);
    await expect(table.locator('td[data-name="Verdict"]').first()).toHaveText('contradicted');
    await expect(table.locator('td[data-name="Verdict"] svg.vx')).toHaveCount(count);
  });
});

test.describe('an open claim', () => {
  test('shows its readings, its rows with their sources, and the points that decide', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=claims');
    await stands(page);
    await opener(page, FASTEST).click();
    await expect.poll(() => query(page)).toBe(`?v=1&view=claims&claim=${FASTEST}&lang=en`);
    await expect(opener(page, FASTEST)).toBeFocused();
    await expect(opener(page, FASTEST)).toHaveAttribute('aria-expanded', 'true');
    const body = row(page, FASTEST).locator('.body');
    const readings = body.getByRole('table', { name: 'Under each definition' });
    await expect(readings.locator('tbody tr')).toHaveCount(4);
    await expect(readings).toContainText('false');
    // What is held against the figures, term by term.
    await expect(body.locator('.typed dt')).toHaveText(['Kind', 'Of', 'Counted as', 'Value', 'Among']);
    await expect(body.locator('.typed dd')).toHaveText(['fastest', 'Layover', 'Spotify streams, total', '500 M streams', 'K-pop soloists']);
    await expect(body).toContainText('Superseded by');
    const evidence = body.getByRole('table', { name: /^The rows that decide/ });
    await expect(evidence.locator('tbody tr').first()).toContainText('decides');
    await expect(evidence.getByRole('link').first()).toHaveAttribute('href', /^https?:/);
    await expect(evidence.locator('.grade').first()).toBeVisible();
    await expect(body.getByRole('figure')).toHaveAccessibleName(/what decides is ringed/);
    expect(await body.locator('.rings circle').count()).toBeGreaterThan(1);
    await body.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.tip')).toBeVisible();
  });

  test('says how far the claim holds, and who is ahead beyond that, with a source', async ({ page }) => {
    const id = 'face-first-one-billion';
    await page.goto(`?v=1&lang=en&view=claims&claim=${id}`);
    const half = row(page, id).locator('.body .half').first();
    await expect(half.getByRole('heading', { name: 'How far it holds' })).toBeVisible();
    await expect(half).toContainText(/Among male K-pop soloists, none of the \w+ compared here was ahead\. Among K-pop soloists, Lisa LALISA was ahead by 28 April 2023\./);
    await expect(half.locator('.source a').first()).toHaveAttribute('href', /^https?:/);
    await page.goto(`?v=1&lang=ko&view=claims&claim=${id}`);
    await expect(half.getByRole('heading', { name: '성립하는 범위' })).toBeVisible();
    await expect(half).toContainText(/범위에서는 2023년 4월 28일 .*LALISA/);
  });

  test('by keyboard alone; Back closes it where the focus is', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=claims');
    await stands(page);
    await opener(page, FASTEST).focus();
    await page.keyboard.press('Enter');
    await expect(row(page, FASTEST).locator('.body table').first()).toBeVisible();
    await page.goBack();
    await expect(opener(page, FASTEST)).toHaveAttribute('aria-expanded', 'false');
    await expect(row(page, FASTEST).locator('.body')).toBeEmpty();
    await expect(opener(page, FASTEST)).toBeFocused();
    await page.keyboard.press('Space');
    await expect(opener(page, FASTEST)).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Space');
    await expect(opener(page, FASTEST)).toHaveAttribute('aria-expanded', 'false');
    await expect.poll(() => query(page)).toBe('?v=1&view=claims&lang=en');
  });

  test('one at a time, and the one that is pressed stays under the hand', async ({ page }) => {
    await page.goto(`?v=1&lang=en&view=claims&claim=${ARITHMETIC}`);
    const last = FOURTEEN.at(-1)[0];
    await expect(opener(page, ARITHMETIC)).toBeFocused();
    await opener(page, last).scrollIntoViewIfNeeded();
    const top = () => opener(page, last).evaluate((head) => Math.round(head.getBoundingClientRect().top));
    const before = await top();
    await opener(page, last).click();
    await expect(opener(page, ARITHMETIC)).toHaveAttribute('aria-expanded', 'false');
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
  });

  test('a cold link opens it, in sight and with the focus on it', async ({ page }) => {
    for (const link of [`?v=1&lang=en&view=claims&claim=${FASTEST}`, `?v=1&lang=en&album=face&claim=${FASTEST}`]) {
      await page.goto(link);
      await expect(opener(page, FASTEST)).toBeFocused();
      await expect(opener(page, FASTEST)).toHaveAttribute('aria-expanded', 'true');
      await expect(opener(page, FASTEST)).toBeInViewport();
      const said = (await opener(page, FASTEST).textContent()).replace(/\.$/, '');
      await expect.poll(() => page.title()).toContain(said);
      await expect.poll(() => query(page)).toBe(link);
    }
  });

  test('dates are held against each other on a line', async ({ page }) => {
    await page.goto(`?v=1&lang=en&view=claims&claim=${ARITHMETIC}`);
    await expect(row(page, ARITHMETIC).locator('.span')).toHaveText(/8 September 2023\s*43 days\s*21 October 2023/);
  });

  test('leads to its timeline, and has a link to pass on', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`?v=1&lang=en&view=claims&claim=${FASTEST}`);
    await row(page, FASTEST).getByRole('button', { name: 'Copy link to this claim' }).click();
    await expect(row(page, FASTEST).getByText('Copied.')).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(new RegExp(`[?]v=1&view=claims&.*album=layover.*&asof=[0-9-]+&claim=${FASTEST}&lang=en$`));
    await row(page, FASTEST).getByRole('link', { name: 'Open this view' }).click();
    await expect(page.getByRole('region', { name: 'Million-seller milestones', exact: true })).toBeVisible();
    await expect.poll(() => query(page)).toMatch(/^\?v=1&view=milestones&album=layover/);
    await page.goto(link);
    await expect(opener(page, FASTEST)).toHaveAttribute('aria-expanded', 'true');
  });

  test('that nobody made is named', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=claims&claim=nobody-said-so');
    await expect(page.getByRole('banner').getByRole('status')).toContainText('nobody-said-so');
    await expect(rows(page)).toHaveCount(ALL.length);
  });

  test('that had not been made by then is said to be later', async ({ page }) => {
    await page.goto(`?v=1&lang=en&view=claims&asof=2023-10-01&claim=${FASTEST}`);
    await expect(page.getByRole('banner').getByRole('status')).toContainText('was made on');
    await expect(row(page, FASTEST)).toHaveCount(0);
  });
});

test('another day changes the rows that it changes, in their order, and leaves the others as they are', async ({ page }) => {
  await page.goto('?v=1&lang=en&view=claims&asof=2023-10-15');
  await expect(rows(page).first()).toBeVisible();
  const before = await rows(page).count();
  await page.evaluate(() => document.querySelectorAll('#claims .claim').forEach((row) => (row.stood = true)));
  await page.getByRole('button', { name: /^As of/ }).click();
  for (const day of ['2023-11-30', '2023-10-15', '2024-06-30']) {
    await page.locator('.asof input').fill(day);
    await expect.poll(() => query(page)).toContain(`asof=${day}`);
    const shown = await rows(page).evaluateAll((all) => all.map((row) => [row.textContent, row.stood === true]));
    expect(shown.filter(([, stood]) => stood).length).toBe(before);
    expect(shown.length > before).toBe(day !== '2023-10-15');
    // What stands there is what a page that opens with that day has.
    const cold = await page.context().newPage();
    await cold.goto(`?v=1&lang=en&view=claims&asof=${day}`);
    await expect(rows(cold)).toHaveCount(shown.length);
    expect(await rows(cold).allTextContents()).toEqual(shown.map(([text]) => text));
    await cold.close();
  }
  // A verdict that is let go of again brings the rows back in their places.
  const all = await rows(page).allTextContents();
  await chip(page, 'contradicted').click();
  await expect.poll(() => rows(page).count()).toBeLessThan(all.length);
  await chip(page, 'contradicted').click();
  await expect(rows(page)).toHaveCount(all.length);
  expect(await rows(page).allTextContents()).toEqual(all);
});

test('a record that was lost since still stood as of then', async ({ page }) => {
  await page.goto('?v=1&lang=en&view=claims&asof=2023-10-31');
  await expect(verdict(page, FASTEST)).toHaveText('supported');
  await page.goto('?v=1&lang=en&view=claims');
  await stands(page);
  await expect(verdict(page, FASTEST)).toHaveText('was true, since superseded');
  await expect(row(page, FASTEST).locator('.why')).toContainText('GOLDEN');
});

test('in Korean, with nothing left in English', async ({ page }) => {
  await page.goto(`?v=1&lang=ko&view=claims&claim=${FASTEST}`);
  await expect(page.getByRole('region', { name: '기사 속 주장', exact: true })).toBeVisible();
  await expect(verdict(page, FASTEST)).toHaveText('당시 사실, 이후 경신');
  const body = row(page, FASTEST).locator('.body');
  await expect(body.getByRole('table', { name: '정의별 판정' })).toBeVisible();
  await expect(body.getByRole('link', { name: '이 화면 열기' })).toBeVisible();
  for (const reason of await rows(page).locator('.why').allTextContents()) expect(reason).toMatch(/[가-힣]/);
});

test('markup in a claim is text', async ({ page }) => {
  const evil = '<img src=x onerror="window.harmed=1"><b>bold</b>';
  // Most claims are said from what they assert; some bring words of their own.
  const own = ALL.find((claim) => claim.en);
  const body = dataset.replace(JSON.stringify(own.en), JSON.stringify(evil));
  expect(body).not.toBe(dataset);
  await page.route('**/data/chartrun.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
  await page.goto('?v=1&lang=en&view=claims');
  await stands(page);
  await expect(opener(page, own.id)).toHaveText(evil);
  await claims(page).getByRole('button', { name: 'Table', exact: true }).click();
  await expect(claims(page).getByRole('rowheader', { name: evil })).toBeVisible();
  expect(await claims(page).locator('img').count()).toBe(0);
  expect(await page.evaluate(() => window.harmed)).toBeUndefined();
});

test('of an act without claims that is said, and the list offered is that of all', async ({ page }) => {
  await page.goto('?v=1&lang=en&artist=jihyo');
  await expect(claims(page).getByRole('heading', { level: 2 })).toHaveText(/^The data hold no claim about Jihyo[^.]*$/);
  await expect(claims(page)).not.toContainText('made by');
  // There are others: their list lets go of the act.
  await expect(claims(page).getByRole('link', { name: /Show all \d+ claims/ })).toHaveAttribute('href', /view=claims(?!.*artist=)/);
  await page.goto('?v=1&lang=en&artist=v');
  await expect(claims(page).getByRole('link', { name: /Show all \d+ claims/ })).toBeVisible();
});

test('an edition without claims says so, and the overview leaves the region out', async ({ page }) => {
  const body = JSON.stringify({ ...JSON.parse(dataset), claims: [] });
  await page.route('**/data/chartrun.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
  await page.goto('?v=1&lang=en&view=claims');
  await stands(page);
  await expect(claims(page)).toContainText('no claims');
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByRole('region', { name: 'Chart entries', exact: true })).toBeVisible();
  await expect(claims(page)).toHaveCount(0);
});

test.describe('for everyone', () => {
  for (const width of [320, 390]) {
    for (const lang of ['en', 'ko']) {
      test(`nothing runs out sideways at ${width} px, and targets are large enough (${lang})`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        for (const id of [FASTEST, 'layover-first-double-million-soloist', ARITHMETIC, 'v-5th-k-pop-followers']) {
          await page.goto(`?v=1&lang=${lang}&view=claims&claim=${id}`);
          await expect(opener(page, id)).toBeFocused();
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
          const heights = await claims(page).getByRole('button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
          for (const height of heights) expect(height).toBeGreaterThanOrEqual(24);
        }
      });
    }
  }

  for (const [name, width, media] of [
    ['light', 1280, { colorScheme: 'light' }],
    ['dark', 1280, { colorScheme: 'dark' }],
    ['forced colours', 1280, { forcedColors: 'active' }],
    ['light, on a phone', 390, { colorScheme: 'light' }],
    ['dark, on a phone', 390, { colorScheme: 'dark' }],
  ]) {
    test(`axe finds nothing: ${name}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia(media);
      for (const link of [`?v=1&lang=en&view=claims&verdict=contradicted&claim=${FASTEST}`, '?v=1&lang=ko&view=claims&asof=2023-12-31']) {
        await page.goto(link);
        await expect(rows(page).first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).include('#claims').include('header').analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`)).toEqual([]);
      }
    });
  }
});
