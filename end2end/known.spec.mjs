// As it was known: what the page answers as of a day, and how it shows what was withdrawn since.
import { expect, test } from '@playwright/test';
import { finding, live, milestones, records } from './page.mjs';

const first = (page) => milestones(page).locator('svg.figure').first();
const open = (page, day, rest = '') => page.goto(`?v=1&lang=en&view=milestones&asof=${day}${rest}`);
const two = '&record=hanteo~2000000~soloists';

test.describe('when did Layover pass two million on Hanteo?', () => {
  test('on 8 September 2023, as known that day', async ({ page }) => {
    await open(page, '2023-09-08', two);
    await expect(finding(milestones(page))).toHaveText(/^Layover passed two million copies on its first day/);
    await expect(milestones(page)).toContainText('2 M on day 0 (8 Sep 2023)');
    await expect(finding(records(page))).toContainText('Layover reached two million copies (Hanteo Chart) on its release day');
    await expect(first(page).locator('.struck')).toHaveCount(0);
  });

  test('not yet, as known on 10 September', async ({ page }) => {
    await open(page, '2023-09-10', two);
    await expect(finding(milestones(page))).toHaveText(/^Layover passed one million copies on its first day/);
    await expect(milestones(page)).not.toContainText('2 M on day');
    await expect(finding(records(page))).not.toContainText('Layover');
    await expect(first(page).locator('.struck').first()).toContainText('2.2 M');
  });

  test('on 13 September, as known on the 16th', async ({ page }) => {
    await open(page, '2023-09-16', two);
    await expect(finding(milestones(page))).toHaveText(/^Layover passed two million copies on its sixth day/);
    await expect(milestones(page)).toContainText('2 M on day 5 (13 Sep 2023');
    await expect(finding(records(page))).toContainText('Layover reached two million copies (Hanteo Chart) 5 days after its release');
    await expect(first(page).locator('.struck').first()).toContainText('2.2 M');
  });
});

/** Walks along the first line of the milestones until the live region says so. */
async function readUntil(page, text) {
  await milestones(page).getByRole('application').focus();
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(250);
    if ((await live(page).textContent()).includes(text)) break;
  }
  await page.keyboard.press('Enter');
  const tip = milestones(page).locator('.tip.pinned');
  await expect(tip).toBeVisible();
  return tip;
}

test('a figure that was withdrawn says why, and who says so; the day before it says nothing of it', async ({ page }) => {
  await open(page, '2023-09-16');
  let tip = await readUntil(page, 'about 2.2 M');
  await expect(tip).toContainText('withdrawn on 9 September 2023: Hanteo took it back');
  await expect(tip.getByRole('listitem').filter({ hasText: 'on the withdrawal' }).first()).toContainText('Manila Bulletin');
  await milestones(page).getByRole('button', { name: 'Table', exact: true }).click();
  const row = milestones(page).locator('tr.struck', { hasText: 'about 2.2 M' });
  await expect(row).toContainText('withdrawn on 9 Sep 2023: Hanteo took it back');
  // The figure was taken back: not the album, nor the day.
  await expect(row.locator('s')).toHaveText('about 2.2 M');
  await open(page, '2023-09-08');
  tip = await readUntil(page, 'about 2.2 M');
  await expect(tip).not.toContainText('withdrawn');
});

test('where sources disagree, the point tells the other side with its sources', async ({ page }) => {
  await page.goto('?v=1&lang=en&view=milestones');
  await expect(milestones(page).locator('svg.figure .dis').first()).toBeAttached();
  const tip = await readUntil(page, '2,101,974');
  await expect(tip).toContainText('others say');
  await expect(tip.getByRole('listitem').filter({ hasText: 'about 1.67 M' }).first().getByRole('link')).toHaveAttribute('href', /^https?:/);
});
