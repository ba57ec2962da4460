// Time: every hand that sets the window, what the address and the history make of it, and the release clock.
import { expect, test } from '@playwright/test';
import { entries, live, milestones, query, region, sheet, stage, stands } from './page.mjs';

const DAY = 86_400_000;

/** The window that the address states, in day numbers; null where it states none. */
const stated = (page) => {
  const found = /time=(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)/.exec(query(page));
  return found && found.slice(1).map((day) => Date.parse(day) / DAY);
};
const settled = async (page) => {
  await expect.poll(() => stated(page)).not.toBeNull();
  return stated(page);
};

/** Where the plot of a sheet stands, and the px of a day of the default window in it. */
async function plot(page, part, number = 0) {
  await sheet(part, number).scrollIntoViewIfNeeded();
  const box = await sheet(part, number).boundingBox();
  const [left, right] = box.width < 720 ? [38, 10] : [44, 172];
  const [from, to] = [Date.parse('2023-03-01') / DAY, Date.parse('2024-03-01') / DAY];
  const width = box.width - left - right;
  const at = (day) => box.x + left + ((Date.parse(day) / DAY + 0.5 - from) / (to - from)) * width;
  return { at, y: box.y + box.height / 2, box };
}

async function drag(page, from, to, y) {
  await page.mouse.move(from, y);
  await page.mouse.down();
  await page.mouse.move((from + to) / 2, y + 5, { steps: 3 });
  await page.mouse.move(to, y + 5, { steps: 3 });
}

test.describe('a drag across a panel', () => {
  test('marks days in words, zooms when let go, on all three timelines; Back undoes it', async ({ page }) => {
    await page.goto('?v=1&lang=en');
    await stands(page);
    const { at, y } = await plot(page, entries(page));
    await drag(page, at('2023-09-08'), at('2023-12-24'), y);
    await expect(entries(page).locator('.cross text')).toHaveText('8 Sep to 24 Dec 2023 · 108 days');
    for (const name of ['Chart entries', 'Follower rankings', 'Million-seller milestones']) {
      await expect(region(page, name).locator('.cross rect').last()).toBeAttached();
    }
    expect(query(page), 'nothing is shared before it is let go').toBe('?v=1&lang=en');
    const entriesBefore = await page.evaluate(() => history.length);
    await page.mouse.up();
    await expect(page).toHaveURL(/time=2023-09-08\.\.2023-12-24/);
    await expect(page.locator('.cross rect')).toHaveCount(0);
    await expect(page.locator('.tip'), 'the click of a drag pins nothing').toHaveCount(0);
    for (const id of ['chart-entries', 'followers', 'milestones']) {
      await expect(page.locator(`#${id} svg.figure text`, { hasText: /Sep 2023$/ }).first()).toBeAttached();
    }
    expect(await page.evaluate(() => history.length)).toBe(entriesBefore + 1);
    await page.goBack();
    await expect.poll(() => query(page)).toBe('?v=1&lang=en');
    await expect(page.getByRole('slider', { name: 'First day shown' })).toHaveAttribute('aria-valuetext', '1 March 2023');
  });

  test('is left by Escape, and a click is still a click', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=charts');
    const { at, y, box } = await plot(page, entries(page));
    await drag(page, at('2023-05-01'), at('2023-12-31'), y);
    await page.keyboard.press('Escape');
    await expect(page.locator('.cross text')).toHaveCount(0);
    await page.mouse.up();
    await page.waitForTimeout(100);
    await expect.poll(() => query(page)).toBe('?v=1&lang=en&view=charts');
    await page.mouse.click(at('2023-09-23') - 1, box.y + 30);
    await expect(page.locator('.tip.pinned')).toContainText('No. 2');
  });

  test('leaves the panel of the first week alone: its clock is its own', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=milestones');
    const { box, y } = await plot(page, milestones(page));
    await drag(page, box.x + 100, box.x + 600, y);
    await expect(milestones(page).locator('.cross rect')).toHaveCount(0);
    await page.mouse.up();
    expect(stated(page)).toBeNull();
  });
});

test.describe('the wheel', () => {
  test('with Ctrl zooms about the pointer, in one entry of the history; alone it scrolls the page', async ({ page }) => {
    await page.goto('?v=1&lang=en');
    await stands(page);
    const { at, y } = await plot(page, entries(page));
    const before = await page.evaluate(() => history.length);
    await page.mouse.move(at('2023-12-01'), y);
    await page.keyboard.down('Control');
    // One turn of the wheel, as fast as it comes: a machine that is busy may take some of its steps as one.
    await Promise.all([1, 2, 3, 4].map(() => page.mouse.wheel(0, -100)));
    await page.keyboard.up('Control');
    await page.waitForTimeout(1500);
    const [from, to] = await settled(page);
    const day = Date.parse('2023-12-01') / DAY;
    const share = (day - Date.parse('2023-03-01') / DAY) / 366;
    expect(to - from).toBeLessThan(250);
    const [first, last] = stated(page);
    expect(Math.abs((day - first) / (last + 1 - first) - share), 'the day stays under the pointer').toBeLessThan(0.03);
    expect(from <= day && day <= to).toBe(true);
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    const now = query(page);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    await expect.poll(() => query(page)).toBe(now);
    await page.goBack();
    await expect.poll(() => query(page)).toBe('?v=1&lang=en');
  });

  test('sideways or with Shift moves in time, and never out of what there is', async ({ page }) => {
    await page.goto('?v=1&lang=en&time=2023-09-01..2023-11-30');
    const { box, y } = await plot(page, entries(page));
    await page.mouse.move(box.x + 300, y);
    await page.mouse.wheel(200, 0);
    await expect.poll(() => stated(page)[0]).toBeGreaterThan(Date.parse('2023-09-01') / DAY);
    const [from, to] = stated(page);
    expect(to - from).toBe(90);
    await page.keyboard.down('Shift');
    for (let turn = 0; turn < 60; turn++) await page.mouse.wheel(0, 900);
    await page.keyboard.up('Shift');
    await page.waitForTimeout(700);
    const [first, last] = stated(page);
    expect(last - first).toBe(90);
    expect(last).toBeLessThan(Date.parse('2027-01-01') / DAY);
  });
});

test('a drag of a handle writes few addresses, one entry, and the last of them when it is let go', async ({ page }) => {
  await page.addInitScript(() => {
    window.writes = { pushState: 0, replaceState: 0 };
    for (const name of ['pushState', 'replaceState']) {
      const write = history[name].bind(history);
      history[name] = (...all) => {
        window.writes[name] += 1;
        return write(...all);
      };
    }
  });
  await page.goto('?v=1&lang=en&view=charts');
  const handle = page.getByRole('slider', { name: 'Last day shown' });
  const box = await handle.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + 12);
  await page.mouse.down();
  const began = Date.now();
  for (let step = 1; step <= 40; step++) {
    await page.mouse.move(box.x + step * 4, box.y + 12);
    await page.waitForTimeout(20);
  }
  const said = await handle.getAttribute('aria-valuetext');
  await page.mouse.up();
  const seconds = (Date.now() - began) / 1000;
  await expect.poll(() => query(page)).toContain('time=2023-03-01..');
  const { pushState, replaceState } = await page.evaluate(() => window.writes);
  expect(pushState).toBe(1);
  expect(replaceState).toBeLessThanOrEqual(seconds * 2.5 + 2);
  const day = new Date(stated(page)[1] * DAY).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  await expect(handle).toHaveAttribute('aria-valuetext', day);
  expect(said).not.toBe('29 February 2024');
  await page.goBack();
  await expect(handle).toHaveAttribute('aria-valuetext', '29 February 2024');
});

test.describe('two fingers', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('pinch a panel wider; one finger scrolls the page', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=charts');
    const { box, y } = await plot(page, entries(page));
    const client = await page.context().newCDPSession(page);
    const touch = (type, ...places) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: places.map(([x, y], id) => ({ x, y, id })) });
    const middle = box.x + 38 + (box.width - 48) / 2;
    await touch('touchStart', [middle - 30, y]);
    await touch('touchStart', [middle - 30, y], [middle + 30, y]);
    for (let by = 30; by <= 90; by += 6) await touch('touchMove', [middle - by, y + 2], [middle + by, y - 2]);
    await touch('touchEnd');
    // 366 days at a distance of 60 px are 122 at three times that.
    await expect.poll(() => stated(page) && stated(page)[1] - stated(page)[0] + 1).toBe(122);
    const [from, to] = stated(page);
    const centre = Date.parse('2023-08-31') / DAY;
    expect(Math.abs((from + to) / 2 - centre), 'what is between the fingers stays there').toBeLessThan(3);

    const now = query(page);
    const top = await page.evaluate(() => window.scrollY);
    await touch('touchStart', [middle, y]);
    for (let by = 0; by <= 200; by += 20) await touch('touchMove', [middle, y - by]);
    await touch('touchEnd');
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(top + 50);
    await expect.poll(() => query(page)).toBe(now);
    await page.goBack();
    await expect.poll(() => stated(page)).toBeNull();
  });
});

test.describe('without a pointer', () => {
  test('plus and minus zoom about what is read, Shift moves, zero goes back; the new window is spoken', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=charts');
    await expect(stage(entries(page))).toHaveAttribute('aria-description', /Plus and minus zoom/);
    await stage(entries(page)).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.tip')).toContainText('No. 20');
    await page.keyboard.press('+');
    const [from, to] = await settled(page);
    const read = Date.parse('2023-09-30') / DAY;
    expect(to - from + 1).toBe(244);
    const share = (day, first, last) => (day + 0.5 - first) / (last + 1 - first);
    const before = share(read, Date.parse('2023-03-01') / DAY, Date.parse('2024-02-29') / DAY);
    expect(Math.abs(share(read, from, to) - before)).toBeLessThan(0.01);
    await expect(page.locator('.tip'), 'the reading stays on its point').toContainText('No. 20');
    await expect(live(page)).toContainText(/ to .* 202/);
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => stated(page)[0]).toBe(from - 61);
    await page.keyboard.press('0');
    await expect.poll(() => stated(page)).toBeNull();
    await page.keyboard.press('-');
    await expect.poll(() => stated(page)?.[0]).toBeLessThan(Date.parse('2023-03-01') / DAY);
  });

  test('two typed days set it; what is no date, or the wrong way round, is told', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=charts');
    await page.getByRole('button', { name: /^Time:/ }).click();
    const [from, to] = [page.getByLabel('From'), page.getByLabel('To', { exact: true })];
    await from.fill('2023-09-01');
    await expect.poll(() => stated(page)?.[0]).toBe(Date.parse('2023-09-01') / DAY);
    await to.fill('2023-12-31');
    await expect(page).toHaveURL(/time=2023-09-01\.\.2023-12-31/);
    await from.fill('2024-05-01');
    await expect(page.getByText('The first day comes after the last.')).toBeVisible();
    await from.fill('0023-05-01');
    await expect(page.getByText('That is no date from 1900 to 2199')).toBeVisible();
    await expect(page).toHaveURL(/time=2023-09-01\.\.2023-12-31/);
    await from.fill('2023-10-01');
    await expect(page.getByText('That is no date')).toHaveCount(0);
    await expect(page).toHaveURL(/time=2023-10-01\.\.2023-12-31/);
  });
});

test('a double click goes back to the window of the link; "All time" shows all, and is there unless all is shown', async ({ page }) => {
  await page.goto('?v=1&lang=en&view=charts&time=2023-09-01..2023-11-30');
  const { box, y } = await plot(page, entries(page));
  await page.mouse.dblclick(box.x + 300, y);
  await expect.poll(() => query(page)).toBe('?v=1&view=charts&lang=en');
  await entries(page).getByRole('button', { name: 'All time' }).click();
  await expect.poll(() => query(page)).toBe('?v=1&view=charts&time=all&lang=en');
  await expect(entries(page).getByRole('button', { name: 'All time' })).toHaveCount(0);
});

test.describe('the release clock', () => {
  const painted = (page) => page.locator('.figure .painted svg').evaluateAll((all) => all.map((one) => one.outerHTML));

  /** Which figures are not those of a picture; what is out of sight follows a little later. */
  const differing = async (page, picture) => {
    const now = await painted(page);
    return [...Array(Math.max(now.length, picture.length)).keys()].filter((i) => now[i] !== picture[i]);
  };
  /** The picture, once it has come to rest. */
  const picture = async (page) => {
    let last = await painted(page);
    await expect(async () => {
      const before = last;
      await page.waitForTimeout(700);
      last = await painted(page);
      expect(last.length > 3 && last.every((svg, i) => svg === before[i])).toBe(true);
    }).toPass();
    return last;
  };

  test('a cold link gives the picture that the control gives, and Back the dates', async ({ page }) => {
    await page.goto('?v=1&lang=en&album=layover~face~golden');
    await expect(entries(page).getByRole('heading', { level: 2 })).toContainText('all peaked at No. 2 on the Billboard 200');
    await expect(page.locator('#milestones svg.figure').nth(2)).toBeAttached();
    const byDate = await picture(page);
    await page.getByRole('group', { name: 'Clock' }).getByRole('button', { name: 'Since release' }).click();
    await expect.poll(() => query(page)).toBe('?v=1&album=layover~face~golden&clock=release&lang=en');
    await expect(entries(page).getByRole('heading', { level: 2 })).toHaveText(
      '83 days after release, GOLDEN stood at No. 58 on the Billboard 200 and Layover at No. 176',
    );
    for (const id of ['chart-entries', 'followers', 'milestones']) {
      await expect(page.locator(`#${id} svg.figure text`, { hasText: /^day 0$/ }).first()).toBeAttached();
      await expect(page.locator(`#${id} svg.figure text`, { hasText: /^Jan 2024$/ })).toHaveCount(0);
    }
    const byControl = await picture(page);
    await page.goto('?v=1&album=layover~face~golden&clock=release&lang=en');
    await expect(entries(page).getByRole('heading', { level: 2 })).toContainText('83 days after release');
    await expect(page.locator('.figure .painted svg')).toHaveCount(byControl.length);
    await expect.poll(() => differing(page, byControl)).toEqual([]);
    await page.getByRole('button', { name: 'Date', exact: true }).click();
    await expect.poll(() => query(page)).toBe('?v=1&album=layover~face~golden&lang=en');
    await expect.poll(() => differing(page, byDate)).toEqual([]);
    await page.goBack();
    await expect.poll(() => differing(page, byControl)).toEqual([]);
  });

  test('the crosshair, the tooltip and the table count the days', async ({ page }) => {
    await page.goto('?v=1&lang=en&clock=release');
    await stage(entries(page)).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.tip')).toContainText('No. 2');
    await expect(page.locator('.tip')).toContainText('day 6');
    for (const name of ['Follower rankings', 'Million-seller milestones']) {
      await expect(region(page, name).locator('.cross line').first()).toBeAttached();
    }
    for (const name of ['Chart entries', 'Follower rankings', 'Million-seller milestones']) {
      await region(page, name).getByRole('button', { name: 'Table', exact: true }).click();
      await expect(region(page, name).getByRole('columnheader', { name: 'Days since release' })).toBeVisible();
    }
  });

  test('a drag says days since release, and sets the dates of the first album', async ({ page }) => {
    await page.goto('?v=1&lang=en&view=charts&album=layover~face~golden&clock=release&time=2023-03-01..2024-02-29');
    const { at, y } = await plot(page, entries(page));
    await drag(page, at('2023-09-08'), at('2023-12-07'), y);
    await expect(entries(page).locator('.cross text')).toHaveText('days 0 to 90 since release · 91 days');
    await page.mouse.up();
    await expect(page).toHaveURL(/time=2023-09-08\.\.2023-12-07/);
    await expect(page.getByRole('button', { name: 'Time: days 0 to 90', exact: true })).toBeVisible();
  });

  test('everything is said in Korean too', async ({ page }) => {
    await page.goto('?v=1&lang=ko&clock=release&album=layover~face~golden');
    await expect(region(page, '차트 기록').getByRole('heading', { level: 2 })).toHaveText('발매 83일 뒤 빌보드 200: GOLDEN 58위, Layover 176위');
    await expect(page.locator('#followers svg.figure text', { hasText: /^D\+0$/ }).first()).toBeAttached();
    await expect(page.locator('#milestones')).toContainText('같은 집계와 그 뒤의 집계');
  });
});

test('of a time with one end it is said that both are needed', async ({ page }) => {
  await page.goto('?v=1&lang=en&time=2023-09-01..');
  await expect(page.getByRole('status').filter({ hasText: '2023-09-01' })).toContainText('write its first and its last day');
});
