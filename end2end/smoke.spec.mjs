// The page arrives whole from where it was put, and says what it is.
import { expect, test } from '@playwright/test';

test('the page arrives under a sub-path', async ({ page }) => {
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));
  await page.goto('');
  await expect(page.getByRole('banner')).toContainText('Chartrun');
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  expect(faults).toEqual([]);
});
