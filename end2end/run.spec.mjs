// A run as text: written as chart-watchers do, heard in words, copied so that it can be read back.
import { expect, test } from '@playwright/test';

const run = (page, name) => page.locator('.runs p', { hasText: name }).first();
const copy = (page, of) => page.getByRole('button', { name: `Copy: ${of}`, exact: true });
const LAYOVER = 'Layover, Billboard 200';

test('Layover is written as chart-watchers do, its peak in bold, and said in words', async ({ page }) => {
  await page.goto('?v=1&lang=en&view=charts&chart=billboard-200');
  const steps = run(page, 'Layover').locator('.steps');
  await expect(steps).toHaveText('2-20-46-70-97-142-160-(4)-RE 176');
  await expect(steps.locator('b')).toHaveText(['2']);
  await expect(steps).toHaveAttribute('aria-hidden', 'true');
  await expect(run(page, 'Layover').locator('.unseen')).toHaveText(
    '2 (peak), 20, 46, 70, 97, 142, 160, four weeks off the chart, re-entry at 176',
  );
});

test('it is copied with its peak marked, and that is said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('?v=1&lang=en&view=charts&chart=billboard-200');
  await copy(page, LAYOVER).focus();
  await page.keyboard.press('Enter');
  await expect(run(page, 'Layover').getByRole('status')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('*2*-20-46-70-97-142-160-(4)-RE 176');
});

test('where the browser keeps its clipboard to itself, the text is there to be taken', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto('?v=1&lang=en&view=charts&chart=billboard-200');
  await copy(page, LAYOVER).click();
  const field = page.getByRole('textbox', { name: 'Text to copy' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('*2*-20-46-70-97-142-160-(4)-RE 176');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
});

test('a long run shows its ends, and all of it on demand; the copy is always whole', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('?v=1&lang=en&view=charts&chart=spotify-global-weekly');
  const long = run(page, 'Love Me Again');
  const short = (await long.locator('.steps:visible').textContent()).trim();
  expect(short).toContain('…');
  await copy(page, 'Love Me Again, Spotify Weekly Top Songs Global').click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const more = long.getByRole('button', { name: /^\d+ more$/ });
  await expect(more).toHaveAttribute('aria-expanded', 'false');
  await more.click();
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  await expect(long.locator('.steps:visible')).toHaveText(copied.replaceAll('*', ''));
  expect(copied).toMatch(/^\*11\*-25-/);
});

test('as of a day, nothing that became known later is in it', async ({ page }) => {
  await page.goto('?v=1&lang=en&view=charts&chart=billboard-200&asof=2023-11-25');
  // The re-entry was public in December.
  await expect(run(page, 'Layover').locator('.steps')).toHaveText('2-20-46-70-97-142-160');
});

test('the key to it stands among the words', async ({ page }) => {
  await page.goto('?v=1&lang=en&view=charts');
  await page.getByText('What the words mean').click();
  await expect(page.locator('footer')).toContainText('four weeks known to be off the chart');
});
