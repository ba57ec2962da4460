// The tables: real headers that sort, by pointer and by key; a head that stays in sight; cards on a phone.
import { expect, test } from '@playwright/test';
import { entries, live } from './page.mjs';

const head = (page, name) => entries(page).getByRole('columnheader', { name, exact: true });
const column = (page, name) => entries(page).locator(`td[data-name="${name}"]`);

async function open(page, link = '?v=1&lang=en&view=charts&chart=billboard-200') {
  await page.goto(link);
  await page.locator('.region .seg button').nth(1).click();
  await expect(page.locator('.region tbody tr').first()).toBeVisible();
}

const positions = async (page) => (await column(page, 'Position').allTextContents()).map((text) => (text === '–' ? null : Number(text)));

test('a press sorts by the figures, the second turns it, the third gives the old order back; by key alone', async ({ page }) => {
  await open(page);
  const before = await positions(page);
  const button = head(page, 'Position').getByRole('button');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(head(page, 'Position')).toHaveAttribute('aria-sort', 'ascending');
  await expect(live(page)).toHaveText('Sorted by Position, ascending');
  const up = await positions(page);
  const known = before.filter((rank) => rank !== null).sort((one, other) => one - other);
  expect(known.length).toBeGreaterThan(30);
  expect(before).toContain(null); // the weeks off the chart
  expect(up).toEqual([...known, ...before.filter((rank) => rank === null)]);
  expect(up).not.toEqual(before);
  await expect(button).toBeFocused();
  await page.keyboard.press('Space');
  await expect(head(page, 'Position')).toHaveAttribute('aria-sort', 'descending');
  expect((await positions(page)).filter((rank) => rank !== null)).toEqual(known.reverse());
  await page.keyboard.press('Enter');
  await expect(head(page, 'Position')).not.toHaveAttribute('aria-sort');
  await expect(live(page)).toHaveText('In the table’s own order');
  expect(await positions(page)).toEqual(before);
});

test('dates are sorted as days, and one column at a time', async ({ page }) => {
  await open(page);
  await head(page, 'Position').getByRole('button').click();
  await head(page, 'Date').getByRole('button').click();
  await expect(head(page, 'Position')).not.toHaveAttribute('aria-sort');
  const days = (await column(page, 'Date').allTextContents()).map((text) => Date.parse(`${text} UTC`));
  expect(days.every((day) => Number.isFinite(day))).toBe(true);
  expect(days).toEqual([...days].sort((one, other) => one - other));
});

test('every column has a header with a button, and every cell stands under one', async ({ page }) => {
  for (const view of ['charts', 'followers', 'milestones']) {
    await open(page, `?v=1&lang=en&view=${view}`);
    const table = page.locator('.region table');
    const heads = table.getByRole('columnheader');
    const count = await heads.count();
    expect(count).toBeGreaterThan(8);
    await expect(table.locator('thead th[scope="col"] > button')).toHaveCount(count);
    expect(await table.locator('tbody tr').evaluateAll((rows) => [...new Set(rows.map((row) => row.children.length))])).toEqual([count]);
    await expect(table.locator('tbody tr').first().getByRole('rowheader')).toHaveCount(1);
  }
});

test('on a wide screen the head stays below the bar', async ({ page }) => {
  await open(page);
  await page.locator('.region tbody tr').nth(20).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 400);
  await expect
    .poll(() =>
      page.evaluate(() => {
        const [bar, head] = ['.bar', '.region thead th'].map((found) => document.querySelector(found).getBoundingClientRect());
        return { scrolled: scrollY > 600, gap: Math.round(head.top - bar.bottom) };
      }),
    )
    .toEqual({ scrolled: true, gap: 0 });
});

test('many sources stand behind a line that opens', async ({ page }) => {
  await open(page, '?v=1&lang=en&view=milestones');
  const cell = page.locator('.region td[data-name="Sources"]', { hasText: 'more sources' }).first();
  await expect(cell.getByRole('link')).toHaveCount(2);
  await cell.getByText('more sources').click();
  expect(await cell.getByRole('link').count()).toBeGreaterThan(3);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 700 } });

  for (const [lang, table] of [['en', 'Sort by'], ['ko', '정렬 기준']]) {
    test(`a row is a card with the names of its fields, and nothing runs out sideways (${lang})`, async ({ page }) => {
      for (const view of ['charts', 'followers', 'milestones']) {
        await open(page, `?v=1&lang=${lang}&view=${view}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        const row = page.locator('.region tbody tr').first();
        await expect(row).toHaveCSS('display', 'grid');
        const shown = row.locator('td:visible').first();
        expect(await shown.evaluate((cell) => getComputedStyle(cell, '::before').content)).toContain(await shown.getAttribute('data-name'));
        await expect(page.locator('.region thead tr')).toHaveAttribute('data-name', table);
        const box = await page.locator('.region thead button').last().boundingBox();
        expect(box.height).toBeGreaterThanOrEqual(24);
        expect(box.x + box.width).toBeLessThanOrEqual(320);
      }
    });
  }

  test('its cards are sorted too', async ({ page }) => {
    await open(page);
    await head(page, 'Position').getByRole('button').click();
    const ranks = (await positions(page)).filter((rank) => rank !== null);
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
  });
});
