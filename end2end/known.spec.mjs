// As it was known: what the page answers as of a day, and how it shows what was withdrawn since.
import { expect, test } from '@playwright/test';

const milestones = (page) => page.getByRole('region', { name: 'Million-seller milestones', exact: true });
const finding = (page) => milestones(page).getByRole('heading', { level: 2 });
const first = (page) => milestones(page).locator('svg.figure').first();
const open = (page, day, rest = '') => page.goto(`?v=1&lang=en&view=milestones&asof=${day}${rest}`);
const two = '&record=hanteo~2000000~soloists';
const records = (page) => page.locator('#records h2');

test.describe('when did Layover pass two million on Hanteo?', () => {
  test('on 8 September 2023, as known that day', async ({ page }) => {
    await open(page, '2023-09-08', two);
    await expect(finding(page)).toHaveText(/^Layover passed two million copies on its first day/);
    await expect(milestones(page)).toContainText('2 M on day 0 (8 Sep 2023)');
    await expect(records(page)).toContainText('Layover reached two million copies (Hanteo Chart) on its release day');
    await expect(first(page).locator('.struck')).toHaveCount(0);
  });

  test('not yet, as known on 10 September', async ({ page }) => {
    await open(page, '2023-09-10', two);
    await expect(finding(page)).toHaveText(/^Layover passed one million copies on its first day/);
    await expect(milestones(page)).not.toContainText('2 M on day');
    await expect(records(page)).not.toContainText('Layover');
    await expect(first(page).locator('.struck').first()).toContainText('2.2 M');
  });

  test('on 13 September, as known on the 16th', async ({ page }) => {
    await open(page, '2023-09-16', two);
    await expect(finding(page)).toHaveText(/^Layover passed two million copies on its sixth day/);
    await expect(milestones(page)).toContainText('2 M on day 5 (13 Sep 2023');
    await expect(records(page)).toContainText('Layover reached two million copies (Hanteo Chart) 5 days after its release');
    await expect(first(page).locator('.struck').first()).toContainText('2.2 M');
  });
});
