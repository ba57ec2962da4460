// The three timelines: what they say, how they are read by pointer, touch and key, and that reading repaints nothing.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { entries, followers, live, milestones, region, sheet, stage, stands } from './page.mjs';

const figure = (part) => part.getByRole('figure');
const tip = (page) => page.locator('.tip');

test.describe('what they say', () => {
  test('Layover on the Billboard 200, written out, with a sentence that states the finding', async ({ page }) => {
    await page.goto('?v=1&lang=en');
    await stands(page);
    await expect(entries(page)).toContainText('2-20-46-70-97-142-160-(4)-RE 176');
    await expect(entries(page).getByRole('heading', { level: 2 })).toContainText('entered the Billboard 200 at No. 2');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('sold 2,101,974 copies in its first week');
    for (const name of ['Chart entries', 'Follower rankings', 'Million-seller milestones']) {
      await expect(figure(region(page, name))).toHaveAccessibleName(/.{20,}/);
      await expect(stage(region(page, name))).toHaveAttribute('aria-roledescription', 'chart');
    }
  });

  for (const [asked, title, says] of [
    ['view=followers&artist=v~j-hope~rm', /^V, j-hope and RM · Follower rankings/, /^V overtook j-hope as the most-followed/],
    ['view=milestones', /^Layover · Million-seller milestones/, /^Layover passed two million copies/],
    ['view=charts&album=golden&chart=billboard-global-200', /^GOLDEN · Chart entries/, /No\.\s1 on the Billboard Global 200$/],
  ]) {
    test(`the sentence on top answers the view: ${asked}`, async ({ page }) => {
      await page.goto(`?v=1&lang=en&${asked}`);
      const top = page.getByRole('heading', { level: 1 });
      await expect(top).toHaveText(says);
      await expect(page).toHaveTitle(title);
      // Said once; the figure has its name of it all the same.
      await expect(page.getByRole('figure').first()).toHaveAccessibleName(await top.textContent());
      expect((await page.locator('main section h2').first().boundingBox()).height).toBeLessThan(2);
    });
  }

  test('the figures beside the headline lead to their sources', async ({ page }) => {
    await page.goto('?v=1&lang=en');
    await stands(page);
    const beside = page.getByRole('banner').getByRole('table');
    await expect(beside.getByRole('row', { name: /V Layover/ }).getByRole('link')).toHaveText(['2,101,974', '2', '8']);
    for (const link of await beside.getByRole('link').all()) await expect(link).toHaveAttribute('href', /^https?:/);
  });

  test('they belong to the sentence, whichever region stands alone', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=charts');
    const [beside, views] = [page.getByRole('banner').getByRole('table'), page.getByRole('navigation')];
    await expect(beside.getByRole('columnheader')).toHaveText(['Album', 'Billboard 200, peak', 'weeks on it']);
    await stands(page);
    await views.getByRole('link', { name: 'Followers' }).click();
    await expect(beside.getByRole('row', { name: /^V / })).toHaveText(/17,076,293.*19\sFeb\s2024.*1st/);
    await views.getByRole('link', { name: 'Milestones' }).click();
    await expect(beside.getByRole('row', { name: /V Layover/ })).toHaveText(/2,101,974.*2 M.*day 5/);
    await views.getByRole('link', { name: 'Claims' }).click();
    await expect(beside).toHaveCount(0);
  });

  test('no line of a heading ends inside a rank or a date', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=followers');
    const top = page.getByRole('heading', { level: 1 });
    await expect(top).toHaveText(/between 11\u00a0November\u00a02023 and 23\u00a0January\u00a02024/);
    await page.goto('?v=1&lang=ko');
    await stands(page);
    await expect(page.locator('#followers h2')).toHaveText(/2023년\u00a011월\u00a011일/);
  });

  test('the correction of Layover is told as one', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=milestones');
    await expect(milestones(page).getByRole('heading', { level: 2 })).toContainText('about 2.2 million was withdrawn');
    await expect(milestones(page).locator('svg.figure .struck', { hasText: '2.2 M' }).first()).toBeAttached();
    await expect(milestones(page)).toContainText('2 M on day 5 (13 Sep 2023, 12:13)');
    await milestones(page).getByRole('button', { name: 'Table', exact: true }).click();
    await expect(milestones(page).locator('tr.struck', { hasText: 'about 2.2 M' }).first()).toContainText('withdrawn on 9 Sep 2023');
  });

  test('V on 23 October 2023: the count, the reported places, the computed range', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=followers');
    await followers(page).getByRole('button', { name: 'Table', exact: true }).click();
    const row = followers(page).getByRole('row', { name: /23 Oct 2023/ }).first();
    await expect(row).toContainText('15.72 M');
    await expect(row).toContainText('5th');
    await expect(row).toContainText('2nd');
    await expect(row).toContainText(/\d+(st|nd|rd|th) to \d+(st|nd|rd|th)/);
  });

  test('a figure swaps with its table, one column a field, each row with its sources', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=charts');
    await entries(page).getByRole('button', { name: 'Table', exact: true }).click();
    const table = entries(page).getByRole('table');
    for (const name of ['Title', 'Artist', 'Chart', 'Date', 'Position', 'Weeks on chart', 'Sources']) {
      await expect(table.getByRole('columnheader', { name, exact: true })).toBeVisible();
    }
    const first = table.getByRole('row', { name: /Layover/ }).first();
    await expect(first).toContainText('23 Sep 2023');
    const source = first.getByRole('link').first();
    await expect(source).toHaveAttribute('href', /^https?:/);
    await expect(source).toHaveAttribute('rel', 'noopener noreferrer');
    await entries(page).getByRole('button', { name: 'Chart', exact: true }).click();
    await expect(figure(entries(page))).toBeVisible();
  });

  test('everything is said in Korean too', async ({ page }) => {
    await page.goto('?v=1&lang=ko');
    await stands(page);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('210만 1,974장');
    await expect(region(page, '차트 기록')).toContainText('4주 차트 밖');
    await expect(region(page, '밀리언셀러 기록').getByRole('heading', { level: 2 })).toContainText('Layover');
  });

  test('a window without figures keeps the region and leads to where there are some', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=charts&time=2015-01-01..2015-12-31');
    await entries(page).getByRole('button', { name: 'All time' }).click();
    await expect(page).toHaveURL(/time=all/);
    await expect(entries(page)).toContainText('RE 176');
  });

  test('as of a day, nothing is shown that became known later', async ({ page }) => {
    await page.goto('?v=1&lang=en&asof=2023-10-10');
    await expect(entries(page).locator('.steps').first()).toHaveText('2-20-46-70');
  });
});

test.describe('reading', () => {
  test('a pointer reads the nearest point, a click pins it, its sources can be followed, Escape lets go', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=charts');
    await sheet(entries(page), 0).scrollIntoViewIfNeeded();
    const box = await sheet(entries(page), 0).boundingBox();
    // The ring of the debut: 23 September of a window from 1 March to 29 February.
    const plot = { left: 44, right: 172 };
    const x = box.x + plot.left + ((box.width - plot.left - plot.right) * 206) / 366;
    await page.mouse.move(x, box.y + 30);
    await expect(tip(page)).toContainText('V Layover on the Billboard 200');
    await expect(tip(page)).toContainText('No. 2');
    await expect(live(page)).toContainText('V Layover on the Billboard 200: No. 2');
    await page.mouse.click(x, box.y + 30);
    await page.mouse.move(box.x + 300, box.y + 200);
    await expect(tip(page)).toContainText('chart of 23 September 2023');
    await expect(tip(page).getByRole('link').first()).toHaveAttribute('href', /^https?:/);
    await expect(tip(page)).toContainText('reliable');
    await tip(page).getByRole('button', { name: 'Close' }).click();
    await expect(tip(page)).toHaveCount(0);
    await expect(stage(entries(page))).toBeFocused();
    // A click leaves the focus on the page itself.
    const { y } = await sheet(entries(page), 0).boundingBox();
    await page.mouse.click(x, y + 30);
    await expect(tip(page)).toHaveClass(/pinned/);
    await page.keyboard.press('Escape');
    await expect(tip(page)).toHaveCount(0);
    await expect(stage(entries(page))).toBeFocused();
  });

  test('Escape closes what is pinned from anywhere on its timeline, and from nowhere else', async ({ page }) => {
    await page.goto('?v=1&lang=en');
    await stands(page);
    await stage(followers(page)).focus();
    for (const key of ['ArrowRight', 'Enter', 'Tab']) await page.keyboard.press(key);
    await expect(tip(page)).toHaveClass(/pinned/);
    await page.getByRole('combobox', { name: 'Albums' }).focus();
    await page.keyboard.press('Escape');
    await expect(tip(page)).toHaveClass(/pinned/);
    await followers(page).getByRole('button', { name: 'Table', exact: true }).focus();
    const top = await page.evaluate(() => scrollY);
    await page.keyboard.press('Escape');
    await expect(tip(page)).toHaveCount(0);
    await expect(stage(followers(page))).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(top);
  });

  test('the other panels answer to the day that is read: each line in colour, and bounds where nothing is known', async ({ page }) => {
    await page.goto('?v=1&lang=en');
    await stands(page);
    await expect(page.getByRole('contentinfo').getByRole('heading').first()).toBeVisible();
    await stage(entries(page)).focus();
    for (const key of ['ArrowRight', 'Enter']) await page.keyboard.press(key);
    const chips = (part) => part.locator('.cross text.told');
    await expect(chips(sheet(entries(page), 0))).toHaveText(['23 Sep 2023']);
    await expect(chips(sheet(entries(page), 1))).toHaveText(['Slow Dancing 20', 'Love Me Again 58', 'Rainy Days 125']);
    await expect(chips(followers(page))).toHaveText(['V 3rd (17 Jul)', 'V 6th (17 Jul)', 'V between 15 M and 15.72 M']);
    await expect(chips(milestones(page)).first()).toHaveText('Layover between 2,114,806 and 2,141,557');
    // A bracket where the day lies between two counts, a ring where it is told.
    await expect(followers(page).locator('.cross g path')).toHaveCount(1);
    await expect(followers(page).locator('.cross g circle')).toHaveCount(2);
    // Every chip is whole, and none lies on another.
    const wrong = await page.evaluate(() =>
      [...document.querySelectorAll('.cross')].flatMap((cross) => {
        const own = cross.getBoundingClientRect();
        const boxes = [...cross.querySelectorAll('rect.told')].map((box) => box.getBoundingClientRect());
        const out = boxes.filter((box) => box.left < own.left - 1 || box.right > own.right + 1);
        const on = boxes.filter((one, at) => boxes.some((other, of) => of > at && one.top < other.bottom && other.top < one.bottom));
        return [...out, ...on];
      }),
    );
    expect(wrong).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.locator('.cross .told')).toHaveCount(0);
  });

  test('from Tab the arrows walk the points, and the live region says what the tooltip shows', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=charts');
    await stage(entries(page)).focus();
    await page.keyboard.press('ArrowRight');
    await expect(tip(page)).toContainText('No. 2');
    await page.keyboard.press('ArrowRight');
    await expect(tip(page)).toContainText('No. 20');
    await expect(live(page)).toContainText('No. 20');
    await page.keyboard.press('End');
    await expect(tip(page)).toContainText('No. 176');
    await page.keyboard.press('ArrowDown');
    await expect(tip(page)).not.toContainText('No. 176');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(tip(page).getByRole('link').first()).toBeFocused();
    await stage(entries(page)).focus();
    await page.keyboard.press('Escape');
    await expect(tip(page)).toHaveCount(0);
  });

  test('one day is shown on all timelines at once', async ({ page }) => {
    await page.goto('?v=1&lang=en');
    await stands(page);
    await stage(entries(page)).focus();
    await page.keyboard.press('ArrowRight');
    await expect(entries(page).locator('.cross line').first()).toBeAttached();
    await expect(followers(page).locator('.cross line').first()).toBeAttached();
    await expect(milestones(page).locator('.cross line').first()).toBeAttached();
  });

  test('five hundred moves of the pointer change nothing in the painted layer', async ({ page }) => {
    test.slow(); // five hundred round trips to the browser
    await page.goto('?v=1&lang=en&artist=v~jimin~jung-kook&time=all');
    // The last part to come: nothing is made anew behind it.
    await expect(page.getByRole('contentinfo').getByRole('heading').first()).toBeVisible();
    await page.evaluate(() => {
      window.painted = 0;
      window.moved = 0;
      const follow = new MutationObserver((changes) => (window.moved += changes.length));
      for (const cross of document.querySelectorAll('.cross')) follow.observe(cross, { subtree: true, childList: true, attributes: true });
      const watch = new MutationObserver((changes) => (window.painted += changes.length));
      for (const layer of document.querySelectorAll('.figure .painted')) {
        watch.observe(layer, { subtree: true, childList: true, attributes: true, characterData: true });
      }
    });
    await sheet(entries(page), 0).scrollIntoViewIfNeeded();
    const box = await sheet(entries(page), 0).boundingBox();
    for (let move = 0; move < 500; move++) {
      await page.mouse.move(box.x + 50 + ((move * 7) % (box.width - 100)), box.y + 20 + ((move * 3) % (box.height - 60)));
    }
    expect(await page.evaluate(() => window.moved)).toBeGreaterThan(100);
    expect(await page.evaluate(() => window.painted)).toBe(0);
  });
});

test('the handles of the strip set the time, by key and by drag', async ({ page }) => {
  await page.goto('?v=1&lang=en');
  await stands(page);
  const first = page.getByRole('slider', { name: 'First day shown' });
  await expect(first).toHaveAttribute('aria-valuetext', '1 March 2023');
  await first.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(first).toHaveAttribute('aria-valuetext', '30 January 2023');
  await expect(page).toHaveURL(/time=2023-01-30\.\.2024-02-29/);
  const box = await first.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x - 120, box.y + 10, { steps: 6 });
  await page.mouse.up();
  await expect(first).toHaveAttribute('aria-valuetext', /202[12]/);
});

test('all time is on the strip, the first years before a break; a handle is taken across it and back', async ({ page }) => {
  await page.goto('?v=1&lang=en&view=charts');
  await stands(page);
  const plane = page.locator('.strip .plane');
  await expect(plane.locator('.break')).toHaveCount(2);
  await expect(plane.locator('text').first()).toHaveText(/^19\d\d to 20\d\d$/);
  const first = page.getByRole('slider', { name: 'First day shown' });
  const said = async () => Number((await first.getAttribute('aria-valuetext')).slice(-4));
  const { x, y } = await plane.boundingBox();
  const gap = await plane.locator('.gap').boundingBox();
  const box = await first.boundingBox();
  await page.mouse.move(box.x + box.width / 2, y + 10);
  await page.mouse.down();
  for (const [px, from, to] of [[gap.x + gap.width + 2, 2018, 2021], [gap.x - 2, 2012, 2020], [x + 1, 1990, 1996], [gap.x - 20, 2000, 2019]]) {
    await page.mouse.move(px, y + 10, { steps: 4 });
    await expect.poll(async () => from <= (await said()) && (await said()) <= to).toBe(true);
    // The handle is under the hand, and the break where it was.
    const at = await first.boundingBox();
    expect(Math.abs(at.x + at.width / 2 - px)).toBeLessThanOrEqual(8);
    expect((await plane.locator('.gap').boundingBox()).x).toBeCloseTo(gap.x, 0);
  }
  await page.mouse.up();
  // A key moves it by what a bar holds: a year here.
  const before = await said();
  await first.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(said).toBe(before - 1);
});

test('a window that goes beyond the facts stays under the hand that draws it in', async ({ page }) => {
  await page.goto('?v=1&lang=en&view=charts&time=1960-01-01..2024-02-29');
  await stands(page);
  const first = page.getByRole('slider', { name: 'First day shown' });
  await expect(first).toHaveAttribute('aria-valuetext', '1 January 1960');
  const box = await first.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + 10];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y, { steps: 10 });
  const at = await first.boundingBox();
  expect(Math.abs(at.x + at.width / 2 - x - 30)).toBeLessThanOrEqual(2);
  await page.mouse.up();
  await expect(first).toHaveAttribute('aria-valuetext', /19[67]\d$/);
});

test('the handles of a week stand apart, and the window does not jump to the one that is taken', async ({ page }) => {
  await page.goto('?v=1&lang=en&time=2023-09-07..2023-09-14');
  const [first, last] = ['First day shown', 'Last day shown'].map((name) => page.getByRole('slider', { name }));
  await expect(last).toHaveAttribute('aria-valuetext', '14 September 2023');
  const [from, to] = [await first.boundingBox(), await last.boundingBox()];
  expect(to.x - from.x).toBeGreaterThanOrEqual(to.width);
  await page.mouse.move(to.x + to.width / 2, to.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2 + 1, to.y + 10);
  await page.mouse.move(to.x + to.width / 2, to.y + 10);
  await page.mouse.up();
  await expect(last).toHaveAttribute('aria-valuetext', /1[2-6] September 2023/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a tap pins a point in a sheet at the bottom', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=charts');
    await sheet(entries(page), 0).scrollIntoViewIfNeeded();
    const box = await sheet(entries(page), 0).boundingBox();
    await page.touchscreen.tap(box.x + 38 + ((box.width - 48) * 206) / 366, box.y + 30);
    await expect(tip(page)).toContainText('No. 2');
    const tipBox = await tip(page).boundingBox();
    expect(Math.round(tipBox.y + tipBox.height)).toBe(844);
  });

  test('nothing scrolls sideways, in either language', async ({ page }) => {
    for (const lang of ['en', 'ko']) {
      await page.goto(`?v=1&lang=${lang}`);
      await stands(page);
      await expect(figure(page.locator('#milestones')).locator('svg').first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    }
  });
});

test.describe('axe finds nothing', () => {
  for (const [name, link, colorScheme] of [
    ['on the overview, light', '?v=1&lang=en', 'light'],
    ['on the overview, dark, in Korean', '?v=1&lang=ko', 'dark'],
    ['on many albums', '?v=1&lang=en&artist=jimin~jung-kook&time=all', 'light'],
  ]) {
    test(name, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(link);
      await expect(figure(page.locator('#milestones')).locator('svg').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`)).toEqual([]);
    });
  }

  test('in the tables and in a pinned tooltip', async ({ page }) => {
    test.slow(); // axe walks every cell
    await page.goto('?v=1&lang=en&chart=billboard-200');
    await entries(page).getByRole('button', { name: 'Table', exact: true }).click();
    await stage(followers(page)).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(tip(page)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`)).toEqual([]);
  });
});

test('whom no chart has is told where something of it is held, and led there', async ({ page }) => {
  await page.goto('?v=1&view=charts&artist=god&lang=en');
  await expect(page.locator('body')).toContainText('No chart entry of god is held, only counts of sales and streams');
  const link = page.getByRole('region', { name: 'Chart entries' }).getByRole('link', { name: 'Million-seller milestones' });
  await expect(link).toHaveAttribute('href', /view=milestones&artist=god/);
  await link.click();
  await expect(page.getByRole('region', { name: 'Million-seller milestones' })).toContainText('god');
});
