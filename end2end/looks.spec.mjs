// As a visitor meets it: what a copied link shows, where a choice leads that has nothing to show, paper, long titles.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { entries, finding, followers, query, region, stands } from './page.mjs';

const claims = (page) => region(page, 'Claims');

/** Waits until the claims are counted; what they come to. */
async function verdicts(page) {
  await expect(finding(claims(page))).toContainText(/\d+ claims/, { timeout: 30_000 });
  return finding(claims(page)).textContent();
}

test('a link copied now shows the claims that were there', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const view of ['?view=claims&lang=en', '?view=claims&lang=en&artist=jimin']) {
    await page.goto(view);
    const before = await verdicts(page);
    await page.getByRole('button', { name: 'Copy link', exact: true }).click();
    await expect(page.getByText('Copied.')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('asof=');
    await page.goto(copied);
    expect(await verdicts(page), copied).toBe(before);
  }
});

test('whoever is on none of the charts shown has a way to those with entries, and back', async ({ page }) => {
  await page.goto('?view=charts&artist=bts&lang=en');
  const way = page.getByRole('button', { name: 'Show charts with entries' });
  await expect(finding(entries(page))).toContainText('not held for BTS');
  await way.click();
  await expect(finding(entries(page))).not.toContainText('not held for BTS');
  await expect(way).toBeHidden();
  await expect.poll(() => query(page)).toContain('chart=');
  await page.goBack();
  await expect(finding(entries(page))).toContainText('not held for BTS');
  await page.goto('?view=charts&lang=en');
  await expect(entries(page).locator('.painted svg').first()).toBeAttached();
  await expect(entries(page).getByRole('button', { name: 'All time' })).toBeVisible();
  await expect(way).toBeHidden();
});

test('where no claim is about what is chosen, one press lists all', async ({ page }) => {
  await page.goto('?view=claims&artist=hwang-yeong-woong&lang=en');
  await expect(finding(claims(page))).toContainText('hold no claim');
  await claims(page).getByRole('link', { name: /Show all \d+ claims/ }).click();
  await verdicts(page);
  expect(query(page)).not.toContain('artist');
});

test('on paper every claim has its reason, every run is whole, and the race has its bars', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ media: 'print' });
  await page.goto('?view=claims&lang=en');
  await stands(page);
  await verdicts(page);
  const rows = claims(page).locator('.claim');
  const count = await rows.count();
  expect(count).toBeGreaterThan(60);
  await expect(rows.locator('.why:visible')).toHaveCount(count);
  await page.goto('?view=charts&lang=en&artist=jimin');
  const run = entries(page).locator('.runs p', { has: page.locator('.ends') }).first();
  await expect(run.locator('.steps.all')).toBeVisible();
  await expect(run.locator('.steps.ends')).toBeHidden();
  await page.goto('?view=followers&lang=en');
  await expect(followers(page).locator('.runner .bar').first()).toBeVisible({ timeout: 30_000 });
});

for (const [language, word] of [['en', 'Unbreakable'], ['ko', '아주긴제목']]) {
  test(`no title, however long, makes the page scroll sideways (${language})`, async ({ page }) => {
    test.slow();
    const file = readFileSync(new URL('../public/data/chartrun.json', import.meta.url), 'utf8');
    const body = file.replace('"id":"layover","title":"Layover"', `"id":"layover","title":"${word.repeat(180 / word.length)}"`);
    expect(body).not.toBe(file);
    await page.route('**/data/chartrun.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      for (const view of ['charts', 'milestones', 'claims&claim=layover-500-million-fastest']) {
        await page.goto(`?lang=${language}&view=${view}`);
        await expect(page.locator('.region').last()).toContainText(word.slice(0, 4), { timeout: 30_000 });
        expect(await wide(), `${view} at ${width} px`).toBe(0);
        await page.locator('.region .seg button').nth(1).click();
        await expect(page.locator('.region tbody tr').first()).toBeVisible();
        expect(await wide(), `${view} at ${width} px, table`).toBe(0);
      }
    }
  });
}
