// The race of the follower rankings: by key, by slider, by itself; and standing still.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { followers, live } from './page.mjs';

const race = (page) => followers(page).getByRole('group', { name: 'Race', exact: true });
const slider = (page) => race(page).getByRole('slider', { name: 'Day of the race' });
const button = (page, name) => race(page).getByRole('button', { name, exact: true });
const day = (page) => slider(page).getAttribute('aria-valuetext');

/** The names of the rows, from the top, as they are drawn. */
const rows = (page) =>
  race(page)
    .locator('.runner:not(.gone)')
    .evaluateAll((all) =>
      all
        .map((row) => [new DOMMatrix(row.style.transform).m42, row.querySelector('b').textContent])
        .sort((one, other) => one[0] - other[0])
        .map(([, name]) => name),
    );

/** The days of the dataset on which a soloist was counted or placed: the dates that say so to the day, in words. */
const daysOfData = (page) =>
  page.evaluate(async () => {
    const link = document.querySelector('link[href$=".json"]');
    const data = await (await fetch(link.href)).json();
    const soloists = new Set(data.acts.filter((act) => act.kind === 'soloist').map((act) => act.id));
    const counts = data.counts.filter((count) => soloists.has(count.act) && count.counter === 'spotify-followers').map((count) => count.to);
    const places = data.places.filter((place) => place.scope === 'soloists').map((place) => place.when);
    const last = (when) => {
      if (when.startsWith('..')) return when.slice(2);
      const [year, month, date] = when.split('-');
      return date ? when : new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10);
    };
    const words = (iso) => new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
    return [...counts, ...places].filter(Boolean).map(last).filter((iso) => iso >= '2023-03-01' && iso <= '2024-02-29').map(words);
  });

test.beforeEach(async ({ page }) => {
  await page.goto('?v=1&lang=en&view=followers');
  // The first page of a run waits until the server has compressed the program.
  await expect(slider(page)).toBeVisible({ timeout: 40_000 });
});

test('it starts on the last day of the window, and a sentence says who led and who says so', async ({ page }) => {
  await expect(race(page)).toContainText('On 29 February 2024, V led the K-pop soloists on Spotify, as last reported on 19 February 2024');
  expect((await rows(page))[0]).toBe('V');
  expect(await day(page)).toBe('29 February 2024');
});

test('by keyboard alone it steps through the days of the data, and through no others', async ({ page }) => {
  const address = page.url();
  const known = await daysOfData(page);
  await button(page, 'Previous day').focus();
  const days = [await day(page)];
  for (let guard = 0; guard < 60 && (await button(page, 'Previous day').getAttribute('aria-disabled')) === 'false'; guard++) {
    await page.keyboard.press('Enter');
    days.push(await day(page));
  }
  expect(days.length).toBeGreaterThan(8);
  expect(new Set(days).size).toBe(days.length);
  expect(days.filter((one) => !known.includes(one))).toEqual([]);
  expect(new Set(known).size).toBe(days.length);
  await expect(button(page, 'Previous day')).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await day(page)).toBe(days.at(-1));
  expect(page.url()).toBe(address);
});

test('the slider scrubs by key; the live region says the day and the leader', async ({ page }) => {
  await slider(page).focus();
  await page.keyboard.press('Home');
  expect(await day(page)).toBe('31 May 2023');
  await expect(live(page)).toContainText('On 31 May 2023, j-hope led');
  await expect(live(page)).toContainText('day 1 of');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(live(page)).toContainText('On 19 February 2024, V led');
});

test('on 23 October 2023 j-hope leads by report though V was counted higher; the reach says how that can be', async ({ page }) => {
  await slider(page).focus();
  while ((await day(page)) !== '23 October 2023') await page.keyboard.press('ArrowLeft');
  expect((await rows(page)).slice(0, 3)).toEqual(['j-hope', 'V', 'RM']);
  const row = (name) => race(page).locator('.runner', { has: page.locator('b', { hasText: new RegExp(`^${name}$`) }) });
  await expect(row('V')).toContainText('2nd');
  await expect(row('V')).toContainText('about 15.72 M · that day');
  await expect(row('j-hope')).toContainText('1st · May 2023');
  await expect(row('Lisa')).toContainText(/\d+(st|nd|rd|th) to \d+(st|nd|rd|th)/);
  await expect(race(page)).toContainText('Not counted yet by this day:');
  await expect(row('V').getByRole('link', { includeHidden: true })).toHaveAttribute('href', /^https?:/);
});

test('it plays one day a beat, says nothing while it does, and pauses where it is', async ({ page }) => {
  await race(page).getByLabel('Speed').selectOption({ label: '4×' });
  const before = await live(page).textContent();
  await page.evaluate(() => {
    window.built = 0;
    const watch = new MutationObserver((changes) => (window.built += changes.length));
    watch.observe(document.querySelector('.bars'), { subtree: true, childList: true });
    window.days = [];
    const slider = document.querySelector('.days input');
    const note = () => window.days.push([slider.getAttribute('aria-valuetext'), performance.now()]);
    new MutationObserver(note).observe(slider, { attributeFilter: ['aria-valuetext'] });
  });
  await button(page, 'Play').click();
  await expect(button(page, 'Pause')).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.days.length), { intervals: [50] }).toBeGreaterThan(2);
  await button(page, 'Pause').click();
  const held = await day(page);
  await page.waitForTimeout(900);
  expect(await day(page)).toBe(held);
  const days = await page.evaluate(() => window.days);
  expect(days.slice(0, 3).map(([day]) => day)).toEqual(['31 May 2023', '3 June 2023', '17 July 2023']);
  // A beat is 350 ms at this speed; a busy machine makes it longer, never much shorter.
  expect(days[2][1] - days[1][1]).toBeGreaterThan(200);
  expect(await live(page).textContent()).toBe(before);
  expect(await page.evaluate(() => window.built)).toBe(0);
});

test('it stops at the end, when it is stepped, when the tab is hidden, and when the region goes', async ({ page }) => {
  await race(page).getByLabel('Speed').selectOption({ label: '4×' });
  await button(page, 'Previous day').click();
  await button(page, 'Play').click();
  await expect(button(page, 'Play')).toBeVisible();
  expect(await day(page)).toBe('29 February 2024');

  await button(page, 'Play').click();
  await button(page, 'Next day').click();
  await expect(button(page, 'Play')).toBeVisible();

  await button(page, 'Play').click();
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
  await expect(button(page, 'Play')).toBeVisible();

  await button(page, 'Play').click();
  await followers(page).getByRole('button', { name: 'Table', exact: true }).click();
  await expect(race(page)).toHaveCount(0);
  await page.waitForTimeout(500);
  await followers(page).getByRole('button', { name: 'Chart', exact: true }).click();
  await expect(button(page, 'Play')).toBeVisible();
});

test('who prefers less motion gets a sentence for the button, steps, and no transitions', async ({ page }) => {
  await button(page, 'Play').click();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(button(page, 'Play')).toHaveCount(0);
  await expect(button(page, 'Pause')).toHaveCount(0);
  await expect(race(page)).toContainText('Your device asks for less motion');
  const held = await day(page);
  await page.waitForTimeout(1_800);
  expect(await day(page)).toBe(held);
  await button(page, 'Next day').click();
  expect(await day(page)).not.toBe(held);
  const durations = await race(page).locator('.runner, .runner *').evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).transitionDuration))]);
  expect(durations).toEqual(['0s']);
});

test('the scope changes who races; the standing in full has each count with its sources', async ({ page }) => {
  await race(page).getByRole('button', { name: 'All K-pop', exact: true }).click();
  expect((await rows(page))[0]).toBe('BTS');
  await expect(race(page)).toContainText('BTS led the K-pop acts on Spotify');
  await race(page).getByRole('button', { name: 'The standing in full, with sources' }).click();
  const table = race(page).getByRole('table', { name: /Standing of the K-pop acts on Spotify/ });
  for (const name of ['Artist', 'Place, last reported', 'Place, computed', 'Last count held', 'Counted', 'Sources']) {
    await expect(table.getByRole('columnheader', { name, exact: true })).toBeVisible();
  }
  await expect(table.getByRole('row', { name: /^V / }).getByRole('link').first()).toHaveAttribute('href', /^https?:/);
});

test('as of a day, no later day can be raced to', async ({ page }) => {
  await page.goto('?v=1&lang=en&view=followers&asof=2023-10-31');
  await expect(race(page)).toContainText('On 23 October 2023, j-hope led');
  await expect(button(page, 'Next day')).toHaveAttribute('aria-disabled', 'true');
});

for (const look of ['light', 'dark']) {
  test(`axe finds nothing, ${look}`, async ({ page }) => {
    await page.goto(`?v=1&lang=en&view=followers&theme=${look}`);
    await race(page).getByRole('button', { name: 'The standing in full, with sources' }).click();
    const found = await new AxeBuilder({ page }).include('.race').analyze();
    expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target)}`)).toEqual([]);
  });
}

test('on narrow screens, in Korean too, nothing scrolls sideways and targets are large enough', async ({ page }) => {
  for (const [width, lang] of [[390, 'en'], [320, 'en'], [320, 'ko']]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`?v=1&lang=${lang}&view=followers&time=all`);
    await expect(page.locator('.race .runner').first()).toBeAttached();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, `${width} ${lang}`).toBe(0);
    const small = await page.locator('.race :is(button, select, input)').evaluateAll((all) =>
      all.filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().height < 24).map((one) => one.outerHTML),
    );
    expect(small).toEqual([]);
  }
});
