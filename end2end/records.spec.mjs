// Records: who reached a threshold the fastest, who held that record; the choice in the link, the figure, the table.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { finding, live, records } from './page.mjs';

const list = (page, name) => records(page).getByRole('combobox', { name, exact: true });
const open = (page, rest = '') => page.goto(`?v=1&lang=en&view=milestones${rest}`);

test('half a billion streams of a soloist’s album, since the press claims it of Layover', async ({ page }) => {
  await open(page);
  await expect(finding(records(page))).toHaveText(
    'Jung Kook’s GOLDEN had 500 million Spotify streams before its release; no other soloist’s album in these ' +
      'data is known to have been faster; Layover took 33 days',
  );
  await expect(list(page, 'Counter')).toHaveValue(/^spotify-streams~/);
  await expect(records(page).locator('svg.figure').first()).toContainText('Layover');
  await expect(page).not.toHaveURL(/record=/);
});

test('as of the day of the claim the record was Layover’s, as far as the days are known', async ({ page }) => {
  await open(page, '&asof=2023-10-31');
  await expect(finding(records(page))).toContainText('Layover reached 500 million Spotify streams 33 days after its release');
  await expect(finding(records(page))).toContainText('no other soloist’s album in these data is known to have been faster');
  await expect(records(page).locator('svg.figure').first()).not.toContainText('GOLDEN');
});

test('a choice is an entry in the history and a link of its own', async ({ page }) => {
  await open(page);
  const first = await finding(records(page)).textContent();
  await list(page, 'Counter').selectOption({ label: await list(page, 'Counter').getByText(/^Hanteo Chart, \d+ albums$/).textContent() });
  await expect(page).toHaveURL(/&record=hanteo~1000000~soloists/);
  await expect(finding(records(page))).toContainText('FACE, Agust D (SUGA)’s D-DAY, V’s Layover and Jung Kook’s GOLDEN');
  await list(page, 'Threshold').selectOption({ label: '2 M copies' });
  await list(page, 'Among').selectOption({ label: 'K-pop acts' });
  await expect(page).toHaveURL(/&record=hanteo~2000000~kpop/);
  // Far from the screen, the region follows when the choice has come to rest.
  await expect(finding(records(page))).toContainText('no other K-pop album');
  const said = await finding(records(page)).textContent();
  const link = page.url();
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(finding(records(page))).toHaveText(first);
  for (const [name, says] of [['Counter', /^Spotify streams, \d+ albums$/], ['Threshold', '500 M streams'], ['Among', 'K-pop soloists']]) {
    await expect(list(page, name).locator('option:checked')).toHaveText(says);
  }
  await page.goto(link);
  await expect(finding(records(page))).toHaveText(said);
  await expect(list(page, 'Threshold').locator('option:checked')).toHaveText('2 M copies');
});

test('the choice keeps the focus, and the keyboard alone makes it', async ({ page }) => {
  await open(page);
  await list(page, 'Among').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/&record=spotify-streams~500000000~female-soloists/);
  await expect(list(page, 'Among')).toBeFocused();
});

test('every row is read by keys and by pointer, and leads to its sources', async ({ page }) => {
  await open(page);
  await records(page).getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await expect(live(page)).toContainText('GOLDEN');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(live(page)).toContainText('V Layover, Spotify streams: at least 500 M streams');
  await page.keyboard.press('Enter');
  await expect(records(page).locator('.tip.pinned')).toContainText('day 33');
  expect(await records(page).locator('.tip.pinned').getByRole('link').count()).toBeGreaterThan(3);
  await page.keyboard.press('Escape');
  // Far from the mark, the pointer is still on its row.
  const sheet = records(page).locator('.sheet').first();
  const row = sheet.locator('text', { hasText: 'Lisa LALISA' });
  const [box, at] = [await sheet.boundingBox(), await row.boundingBox()];
  await page.mouse.move(box.x + box.width * 0.7, at.y + at.height / 2);
  await expect(records(page).locator('.tip')).toContainText('LALISA');
});

test('the table has the places, the days, who held the record, and the sources of each', async ({ page }) => {
  await open(page);
  await records(page).getByRole('button', { name: 'Table', exact: true }).click();
  const table = records(page).getByRole('table');
  const row = table.getByRole('row', { name: /^Layover/ });
  await expect(row).toContainText('33');
  await expect(row).toContainText('11 Oct 2023');
  await expect(row).toContainText('may have held it 11 Oct 2023 to 3 Nov 2023');
  await expect(row.getByRole('link').first()).toHaveAttribute('href', /^https?:/);
  await expect(table.getByRole('row', { name: /^Alter Ego/i })).toContainText('day not known');
});

test('a counter that nobody has is named, and the usual record shown', async ({ page }) => {
  await open(page, '&record=abacus~500000000~soloists');
  await expect(page.getByText(/Counter.*abacus/)).toBeVisible();
  await expect(finding(records(page))).toContainText('500 million Spotify streams');
});

for (const [name, query] of [
  ['light', ''],
  ['dark', '&theme=dark'],
]) {
  test(`axe finds nothing, ${name}`, async ({ page }) => {
    await open(page, `${query}&record=hanteo~2000000~kpop`);
    await expect(records(page).locator('svg.figure').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('#records').analyze();
    expect(violations).toEqual([]);
  });
}

test('a narrow phone needs no scrolling aside, in either language, and its targets are large enough', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const lang of ['en', 'ko']) {
    await page.goto(`?v=1&lang=${lang}&view=milestones&record=spotify-streams~100000000~soloists~tracks`);
    await expect(page.locator('#records svg.figure').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    for (const select of await page.locator('#records select').all()) {
      expect((await select.boundingBox()).height).toBeGreaterThanOrEqual(24);
    }
  }
});

test('a brush or a wheel on the records leaves the window of time as it is', async ({ page }) => {
  await open(page);
  const box = await records(page).locator('.sheet').nth(1).boundingBox();
  await page.mouse.move(box.x + 300, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 500, box.y + 60, { steps: 5 });
  await page.mouse.up();
  await page.waitForTimeout(600);
  expect(page.url()).not.toContain('time=');
});
