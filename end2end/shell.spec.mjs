// The page's frame: a link is the state, filters write it, and nothing that goes wrong goes without a word.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { query, region, stands } from './page.mjs';

const file = new URL('../public/data/chartrun.json', import.meta.url);
const dataset = readFileSync(file, 'utf8');
const REGIONS = ['Chart entries', 'Follower rankings', 'Million-seller milestones', 'Claims'];

const chips = (page, name) => page.getByRole('list', { name, exact: true }).getByRole('listitem');
const box = (page, name) => page.getByRole('combobox', { name, exact: true });
const options = (page) => page.getByRole('listbox').getByRole('option');
const ready = (page) => expect(box(page, 'Artists')).toBeVisible();

/** Answers the request for the dataset by hand, `times` times. */
async function answer(page, response, times = 1) {
  let left = times;
  await page.route('**/data/chartrun.json', (route) => (left-- > 0 ? route.fulfill(response) : route.continue()));
}

test.describe('a link is the state', () => {
  test('a cold link shows what it says', async ({ page }) => {
    await page.goto('?v=1&artist=jimin~v&album=face&chart=billboard-200&time=2023-03-01..2023-12-31&theme=dark');
    await expect(chips(page, 'Artists')).toHaveText([/Jimin/, /V/]);
    await expect(chips(page, 'Albums')).toHaveText([/FACE/]);
    await expect(page.getByRole('button', { name: 'Time: Mar to Dec 2023' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page).toHaveTitle(/FACE/);
  });

  test('view= shows its region alone, the overview all of them', async ({ page }) => {
    await page.goto('?v=1&view=followers');
    await expect(region(page, REGIONS[1])).toBeVisible();
    await expect(region(page, REGIONS[0])).toHaveCount(0);
    await page.getByRole('link', { name: 'Overview' }).click();
    for (const name of REGIONS) await expect(region(page, name)).toBeVisible();
  });

  test('a filter is in the address, survives a reload, and Back undoes it where the focus is', async ({ page }) => {
    await page.goto('?v=1');
    await box(page, 'Albums').fill('face');
    await page.getByRole('listbox').getByRole('option', { name: /FACE/ }).first().click();
    await expect(chips(page, 'Albums')).toHaveText([/Layover/, /FACE/]);
    await expect.poll(() => query(page)).toBe('?v=1&album=layover~face');
    await page.reload();
    await expect(chips(page, 'Albums')).toHaveText([/Layover/, /FACE/]);
    await page.getByRole('button', { name: 'Remove Layover' }).click();
    await expect(chips(page, 'Albums')).toHaveText([/FACE/]);
    await expect(box(page, 'Albums')).toBeFocused();
    await page.goBack();
    await expect(chips(page, 'Albums')).toHaveText([/Layover/, /FACE/]);
    await expect(box(page, 'Albums')).toBeFocused();
    await page.goForward();
    await expect(chips(page, 'Albums')).toHaveText([/FACE/]);
  });

  test('Back leads to where the reader was: as far down, and with the focus on the link', async ({ page }) => {
    await page.goto('?v=1&lang=en');
    await stands(page);
    await expect(page.getByRole('contentinfo').getByRole('heading').first()).toBeVisible();
    const link = page.getByRole('link', { name: /^Show all/ }).last();
    await link.scrollIntoViewIfNeeded();
    await link.focus();
    const top = await page.evaluate(() => scrollY);
    expect(top).toBeGreaterThan(2000);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/view=claims/);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await page.evaluate(() => scrollTo(0, 500));
    await page.goBack();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
    await expect(link).toBeFocused();
    await page.goForward();
    await expect(page).toHaveURL(/view=claims/);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(500);
  });

  test('the last chip leaves, and the choice is left out again', async ({ page }) => {
    await page.goto('?v=1&artist=jimin');
    await page.getByRole('button', { name: 'Remove Jimin' }).click();
    await expect(chips(page, 'Artists')).toHaveText([/V/]);
    await expect.poll(() => query(page)).toBe('?v=1');
  });

  test('typed days replace, so that one Back leaves them all', async ({ page }) => {
    await page.goto('?v=1&view=charts');
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('button', { name: /^Time:/ }).click();
    await page.getByLabel('From').fill('2023-09-01');
    await page.getByLabel('From').fill('2023-09-08');
    await expect.poll(() => query(page)).toBe('?v=1&time=2023-09-08..2024-02-29');
    await page.goBack();
    await expect.poll(() => query(page)).toBe('?v=1&view=charts');
  });

  test('a refused write loses nothing', async ({ page }) => {
    await page.addInitScript(() => {
      const push = history.pushState;
      window.refuse = true;
      history.pushState = function (...all) {
        if (window.refuse) throw new DOMException('too many', 'SecurityError');
        return push.apply(this, all);
      };
    });
    await page.goto('?v=1');
    await page.getByRole('button', { name: '한국어' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expect.poll(() => query(page)).toBe('?v=1');
    await page.evaluate(() => (window.refuse = false));
    await expect.poll(() => query(page)).toBe('?v=1&lang=ko');
  });

  test('the language is in the link, in the document and in the names', async ({ page }) => {
    await page.goto('?v=1');
    await page.getByRole('button', { name: '한국어' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expect(page.getByRole('button', { name: '링크 복사' })).toBeVisible();
    await expect(page.getByRole('button', { name: '한국어' })).toBeFocused();
    await expect.poll(() => query(page)).toBe('?v=1&lang=ko');
  });
});

test.describe('Copy link', () => {
  test('writes the link in full', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByText('Copied.')).toBeVisible();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(link.pathname).toBe(new URL(page.url()).pathname);
    expect(link.search).toMatch(
      /^\?v=1&view=overview&artist=v&album=layover&chart=billboard-200~spotify-global-weekly&time=2023-03-01\.\.2024-02-29&clock=date&asof=\d{4}-\d\d-\d\d$/,
    );
  });

  test('writes a report to fill in, with the view it is about', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('?v=1&view=charts&album=face');
    await page.getByRole('button', { name: 'Copy a report to fill in' }).click();
    await expect(page.getByText('Copied.')).toBeVisible();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect(lines[0]).toMatch(/^Chartrun, an error in: .*FACE/);
    expect(lines[1]).toMatch(/view=charts&.*album=face&.*asof=/);
    expect(lines.slice(3)).toEqual(['Figure and date: ', 'Should be: ', 'Says who (address): ']);
    // A page that knows no address of its own says whom to turn to.
    await expect(page.locator('footer .report')).toContainText('Send it to whoever runs this site.');
  });

  test('the foot leads to the code that the page was made from', async ({ page }) => {
    await page.goto('?v=1');
    const link = page.locator('footer').getByRole('link', { name: 'The code of this page' });
    const response = await page.request.get(new URL(await link.getAttribute('href'), page.url()).href);
    expect(response.ok()).toBe(true);
    const input = await response.body();
    const held = (name) => execFileSync('tar', ['xzOf', '-', `chartrun/${name}`], { input, maxBuffer: 1 << 26 }).toString();
    for (const name of ['Cargo.toml', 'src/lib.rs', '.cargo/config.toml']) {
      expect(held(name)).toBe(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
    }
  });

  test('shows the link where the browser keeps its clipboard to itself', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto('?v=1&lang=en');
    await stands(page);
    await page.getByRole('button', { name: 'Copy link' }).click();
    const field = page.getByRole('textbox', { name: 'Text to copy' });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(/clock=date&asof=[\d-]+&lang=en$/);
  });
});

test.describe('what a link says wrongly', () => {
  test('is named, can be waved away, and breaks nothing', async ({ page }) => {
    await page.goto('?v=9&artist=nobody-at-all~v&view=elsewhere&colour=red&utm_source=x');
    await ready(page);
    const header = page.getByRole('banner');
    await expect(header).toContainText('newer Chartrun');
    await expect(header).toContainText('“colour”');
    await expect(header).toContainText('“elsewhere”');
    await expect(header).toContainText('“nobody-at-all”');
    await expect(header).not.toContainText('utm');
    await expect(chips(page, 'Artists')).toHaveText([/V/]);
    await page.getByRole('button', { name: 'Dismiss' }).first().click();
    await expect(header).not.toContainText('newer Chartrun');
  });
});

test.describe('the keyboard alone', () => {
  test('searches, chooses, takes back and leaves', async ({ page }) => {
    await page.goto('?v=1');
    await box(page, 'Artists').focus();
    await page.keyboard.type('ROSE');
    await expect(options(page)).toHaveText([/Rosé/]);
    await expect(box(page, 'Artists')).toHaveAttribute('aria-activedescendant', 'artists-0');
    await page.keyboard.press('Enter');
    await expect(chips(page, 'Artists')).toHaveText([/V/, /Rosé/]);
    await expect(page.getByRole('listbox').getByRole('option', { name: /Rosé/ })).toHaveAttribute('aria-selected', 'true');
    // What was looked for has been found: another Enter takes nothing back.
    await expect(box(page, 'Artists')).toHaveValue('');
    await page.keyboard.press('Enter');
    await expect(chips(page, 'Artists')).toHaveText([/V/, /Rosé/]);
    await page.keyboard.press('Escape');
    await expect(box(page, 'Artists')).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('Backspace');
    await expect(chips(page, 'Artists')).toHaveText([/V/]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect(options(page).last()).toHaveClass(/active/);
    await page.keyboard.press('Tab');
    await expect(options(page)).toHaveCount(0);
  });

  test('finds a name by either language, and while a syllable is being typed', async ({ page }) => {
    await page.goto('?v=1&lang=ko');
    await stands(page);
    const artists = box(page, '아티스트');
    for (const typed of ['로ㅈ', 'rosé', 'rose']) {
      await artists.fill(typed);
      await expect(options(page).filter({ hasText: '로제' })).toHaveCount(1);
    }
  });

  test('has first what belongs to the acts chosen, and leaves it where it is while choosing', async ({ page }) => {
    await page.goto('?v=1&artist=jung-kook');
    await box(page, 'Albums').click();
    const details = options(page).locator('small');
    const count = await options(page).filter({ hasText: 'Jung Kook' }).count();
    expect(count).toBeGreaterThan(1);
    for (let at = 0; at < count; at += 1) await expect(details.nth(at)).toContainText('Jung Kook');
    const before = await options(page).allTextContents();
    await options(page).filter({ hasText: /^FACE/ }).first().click();
    await expect(chips(page, 'Albums')).toContainText([/FACE/]);
    expect(await options(page).allTextContents()).toEqual(before);
    await page.keyboard.press('Escape');
    await box(page, 'Charts').click();
    await expect(details.first()).toContainText('with entries');
    await expect(details.last()).not.toContainText('with entries');
  });

  test('finds an album titled in Latin letters as it sounds in Korean, and shows its title', async ({ page }) => {
    await page.goto('?v=1');
    for (const typed of ['고', '골ㄷ', '골든']) {
      await box(page, 'Albums').fill(typed);
      await expect(options(page).filter({ hasText: /^GOLDEN/ }).first()).toBeVisible();
    }
    await expect(page.getByRole('listbox')).not.toContainText('골든');
    await page.keyboard.press('Escape');
    await box(page, 'Charts').fill('서클');
    await expect(options(page).filter({ hasText: 'Circle Album Chart (weekly)' })).toHaveCount(1);
  });
});

test.describe('a program that breaks', () => {
  // A program of one function, which ends as a broken one does.
  const end = () => {
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 101, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports.e();
  };

  for (const [where, call] of [['on its own', `setTimeout(${end})`], ['as a promise', `Promise.resolve().then(${end})`]]) {
    test(`${where}: the page says so in both languages, with a way to go on`, async ({ page }) => {
      await page.goto('?v=1&album=face');
      await expect(page.getByRole('alert')).toHaveCount(0);
      await ready(page);
      await page.evaluate(`void ${call}`);
      await expect(page.getByRole('alert')).toContainText('Something in this page broke');
      await expect(page.getByRole('alert')).toContainText('페이지에 오류가 생겨');
      expect((await new AxeBuilder({ page }).include('.broken').analyze()).violations).toEqual([]);
      await page.getByRole('link', { name: 'Load the page again' }).click();
      await ready(page);
      await expect(page.getByRole('alert')).toHaveCount(0);
      expect(query(page)).toBe('?v=1&album=face');
    });
  }

  test('an error of another kind is not the program’s', async ({ page }) => {
    await page.goto('?v=1');
    await ready(page);
    await page.evaluate(() => void setTimeout(() => { throw new Error('an extension'); }));
    await page.evaluate(() => new Promise((over) => setTimeout(over, 100)));
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('the dataset', () => {
  const faults = [
    ['missing', { status: 404, body: 'no' }, 'not where it should be'],
    ['forbidden', { status: 403, body: 'no' }, 'does not give out'],
    ['in trouble', { status: 503, body: 'no' }, 'in trouble (503)'],
    ['cut off', { body: dataset.slice(0, 4000), contentType: 'application/json' }, 'broke off'],
    ['a web page', { body: '<!doctype html><title>Log in</title>', contentType: 'text/html' }, 'A web page came'],
    ['no dataset', { body: '{"format":1,"rows":[]}', contentType: 'application/json' }, 'not a dataset'],
    ['newer', { body: dataset.replace('"format":1', '"format":99'), contentType: 'application/json' }, 'format 99'],
    ['empty', { body: '', contentType: 'application/json' }, 'is empty'],
  ];
  for (const [name, response, words] of faults) {
    test(`${name}: says so, and Try again keeps the view`, async ({ page }) => {
      // Once for the preload, which the program's own request shares.
      let broken = true;
      await page.route('**/data/chartrun.json', (route) => (broken ? route.fulfill(response) : route.continue()));
      await page.goto('?v=1&album=face');
      const alert = page.getByRole('alert');
      await expect(alert).toContainText(words);
      broken = false;
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(chips(page, 'Albums')).toHaveText([/FACE/]);
      await expect(alert).toHaveCount(0);
      await expect.poll(() => query(page)).toBe('?v=1&album=face');
    });
  }

  test('out of reach: says so', async ({ page }) => {
    await page.route('**/data/chartrun.json', (route) => route.abort());
    await page.goto('?lang=ko');
    await expect(page.getByRole('alert')).toContainText('네트워크');
    await expect(page.getByRole('button', { name: '다시 시도' })).toBeVisible();
  });

  test('slow: words, then an offer to wait on', async ({ page }) => {
    await page.clock.install();
    let release;
    await page.route('**/data/chartrun.json', async (route) => {
      await new Promise((resolve) => (release = resolve));
      await route.continue();
    });
    await page.goto('?v=1');
    const status = page.getByRole('main').getByRole('status');
    await page.clock.fastForward(500);
    await expect(status).toHaveText('Loading the data');
    await page.clock.fastForward(21_000);
    await expect(page.getByRole('alert')).toContainText('20 seconds');
    await page.getByRole('button', { name: 'Go on waiting' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    release();
    await ready(page);
  });

  test('a faulty record: names its place, and the page stands', async ({ page }) => {
    const lines = dataset.split('\n');
    const at = lines.findIndex((line) => line.includes('"rank"'));
    lines[at] = lines[at].replace(/"date":"[^"]+"/, '"date":"2023-02-30"');
    await answer(page, { body: lines.join('\n'), contentType: 'application/json' }, 2);
    await page.goto('?v=1');
    const header = page.getByRole('banner');
    await expect(header).toContainText('One record of the dataset has a fault');
    await expect(header.getByText('entries, record 1, field “date”: “2023-02-30” is no date.')).toBeVisible();
    await ready(page);
    for (const name of REGIONS) await expect(region(page, name)).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(header).not.toContainText('2023-02-30');
  });
});

test.describe('without the program', () => {
  test('a page without JavaScript says what it is and where the data are', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto('');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('How an album did');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('앨범의 성적');
    await expect(page.getByText('needs a browser with JavaScript')).toBeVisible();
    const link = page.getByRole('link', { name: 'data/chartrun.json' }).first();
    expect((await page.request.get(new URL(await link.getAttribute('href'), page.url()).href)).ok()).toBe(true);
    await context.close();
  });

  for (const [part, path] of [
    ['program', /_bg\.wasm$/],
    ['bindings', /\/chartrun-[0-9a-f]+\.js$/],
  ]) {
    test(`a start without its ${part} is told at once, and can be tried again`, async ({ page }) => {
      await page.route(path, (route) => route.fulfill({ status: 404, body: '' }));
      await page.goto('?v=1&view=charts');
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('did not arrive');
      await page.unroute(path);
      await alert.getByRole('link', { name: 'Try again' }).click();
      await ready(page);
      await expect(region(page, 'Chart entries')).toBeVisible();
      await expect(page).toHaveURL(/view=charts/);
    });
  }

  test('a host that calls the program by no type of its own serves it all the same', async ({ page }) => {
    await page.route(/_bg\.wasm$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
    });
    await page.goto('?v=1');
    await ready(page);
    await expect(region(page, 'Chart entries')).toBeVisible();
  });

  test('a host that allows no script and no style inside of a page serves it all the same', async ({ page }) => {
    const refused = [];
    page.on('console', (message) => /Content Security Policy/.test(message.text()) && refused.push(message.text()));
    await page.route(/\/(\?[^/]*)?$/, async (route) => {
      const response = await route.fetch();
      const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
    });
    await page.goto('?v=1');
    await ready(page);
    for (const name of REGIONS) await expect(region(page, name)).toBeVisible();
    expect(refused).toEqual([]);
  });

  test('a lost style sheet keeps nobody from the figures', async ({ page }) => {
    await page.route(/\.css$/, (route) => route.abort());
    await page.goto('?v=1');
    await ready(page);
    for (const name of REGIONS) await expect(region(page, name)).toBeVisible();
  });

  for (const width of [390, 800, 1280]) {
    test(`the first words stand where they stay while the page is still being read, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.route(/_bg\.wasm$/, (route) => route.abort());
      // A browser may paint what it has read so far: without the Korean words, without what follows them.
      let until = /<span lang="?ko"?>차트/;
      await page.route(/\/(\?[^/]*)?$/, async (route) => {
        const response = await route.fetch();
        const text = await response.text();
        expect(text).toMatch(until);
        await route.fulfill({ response, body: text.slice(0, text.search(until)) });
      });
      const places = async () => {
        // A link: nothing was written for it that would take their place.
        await page.goto('?v=1&view=charts');
        const word = (selector) => page.locator(selector).first().evaluate((element) => element.getBoundingClientRect().top);
        return [await word('.word'), await word('h1'), await word('.deck')];
      };
      const early = await places();
      until = /$/;
      expect(await places()).toEqual(early);
    });
  }

  test('a browser without WebAssembly says what it needs', async ({ page }) => {
    await page.addInitScript(() => delete window.WebAssembly);
    await page.goto('');
    await expect(page.getByText('needs a browser with JavaScript and WebAssembly')).toBeVisible({ timeout: 1500 });
  });

  test('a slow load says how far the program is, then the dataset', async ({ page }) => {
    const client = await page.context().newCDPSession(page);
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', { offline: false, latency: 100, downloadThroughput: 40_000, uploadThroughput: 40_000 });
    await page.goto('?v=1&lang=en', { waitUntil: 'commit' });
    const bar = page.getByRole('progressbar', { name: /on its way/ });
    await expect(bar).toBeVisible({ timeout: 15_000 });
    await expect(page.getByText('needs a browser with JavaScript')).toBeHidden();
    const far = () => bar.evaluate(({ value, max }) => value / max, null, { timeout: 2000 }).catch(() => 1);
    const seen = [await far()];
    while (seen.at(-1) < 1 && seen.length < 60) {
      await page.waitForTimeout(250);
      seen.push(await far());
    }
    // Forward only, and in more than a jump or two.
    expect(seen.every((now, at) => at === 0 || now >= seen[at - 1])).toBe(true);
    expect(new Set(seen.filter((now) => now > 0 && now < 1)).size).toBeGreaterThan(4);
    await client.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
    await ready(page);
  });
});

test.describe('a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('has one row, and the same controls in a sheet that Escape closes', async ({ page }) => {
    await page.goto('?v=1&artist=v~jimin');
    const opener = page.getByRole('button', { name: 'Filters 1' });
    await expect(opener).toBeVisible();
    await expect(box(page, 'Artists')).toBeHidden();
    await opener.click();
    await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Done' })).toBeFocused();
    await page.getByRole('button', { name: 'Remove Jimin' }).click();
    await expect(chips(page, 'Artists')).toHaveText([/V/]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(opener).toBeFocused();
  });

  test('does not scroll sideways', async ({ page }) => {
    await page.goto('?v=1');
    await ready(page).catch(() => {});
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

for (const width of [1150, 1280]) {
  test(`an open field covers none of the other filters, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('?v=1&lang=en');
    await stands(page);
    for (const name of ['Artists', 'Albums', 'Charts']) {
      await page.getByRole('combobox', { name, exact: true }).click();
      const open = page.locator('.combo.open input');
      const covered = await open.evaluate((input) => {
        const own = input.getBoundingClientRect();
        const others = [...document.querySelectorAll('.controls :is(label, .chip, input, button)')];
        const meets = (box) => box.width > 1 && box.left < own.right && own.left < box.right && box.top < own.bottom && own.top < box.bottom;
        const found = others.filter((of) => of !== input && !of.closest('.pop') && meets(of.getBoundingClientRect()));
        return found.map((of) => of.textContent || of.id);
      });
      expect(covered, name).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
}

for (const lang of ['en', 'ko']) {
  for (const [what, link] of Object.entries({
    'three artists': 'artist=v~jimin~jung-kook',
    'two albums': 'album=layover~golden',
    'one album of its own years': 'view=charts&album=golden&chart=billboard-200',
    'two of both': 'artist=v~jung-kook&album=layover~golden',
    'many of both, since release': 'artist=v~jung-kook~jimin~rm&album=layover~golden~face&clock=release',
  })) {
    test(`the filters keep to one row, and nothing in it is cut: ${what}, ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(`?v=1&${link}&lang=${lang}`);
      await expect(page.getByRole('search')).toBeVisible();
      const found = await page.getByRole('search').evaluate((bar) => {
        const shown = [...bar.querySelectorAll('.controls :is(.chip, input, button), .copy button')].filter((it) => it.offsetWidth > 1 && !it.closest('.pop'));
        const boxes = shown.map((it) => [it, it.getBoundingClientRect()]);
        const pen = document.createElement('canvas').getContext('2d');
        const width = (it) => ((pen.font = getComputedStyle(it).font), pen.measureText(it.placeholder).width);
        return {
          rows: new Set(boxes.filter(([it]) => !it.matches('.x')).map(([, box]) => Math.round((box.top + box.bottom) / 2))).size,
          beyond: boxes.filter(([it, box]) => box.right > innerWidth - 40 + 1 && !it.closest('.chips')).length,
          small: boxes.filter(([it, box]) => it.matches('button') && Math.min(box.width, box.height) < 24).length,
          cut: shown.filter((it) => it.matches('input') && width(it) > it.clientWidth - 18).map((it) => it.placeholder),
          // Every chip is whole: those for which there is no room are told by how many they are.
          hidden: [...bar.querySelectorAll('.controls > .combo > .chips')].filter((list) => list.scrollWidth > list.clientWidth + 1).length,
          overlapping: boxes.filter(([it, box]) => it.matches('input') && boxes.some(([other, of]) => other !== it && !other.closest('.chips') && of.left < box.right - 1 && box.left < of.right - 1)).length,
        };
      });
      expect(found).toEqual({ rows: 1, beyond: 0, small: 0, cut: [], hidden: 0, overlapping: 0 });
    });
  }
}

test('what the bar has no room for is told by how many it is, and listed when that is pressed', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('?v=1&lang=en&view=charts&artist=v~jimin~jung-kook&album=golden~layover~face');
  await expect(chips(page, 'Albums')).toHaveText([/GOLDEN/, /^\+2$/]);
  const more = page.getByRole('button', { name: '+2 more' });
  await more.click();
  await expect(box(page, 'Albums')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Remove FACE' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`)).toEqual([]);
  await page.getByRole('button', { name: 'Remove FACE' }).click();
  await expect.poll(() => query(page)).toContain('album=golden~layover&');
  // In the sheet of a phone there is room for all of them.
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole('button', { name: /^Filters/ }).click();
  await expect(chips(page, 'Artists')).toHaveText([/V/, /Jimin/, /Jung Kook/]);
});

test('nothing moves while the page loads', async ({ page }) => {
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shift += entry.value))).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  await page.goto('');
  await ready(page);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => window.shift)).toBeLessThan(0.05);
});

test.describe('axe finds nothing', () => {
  const clean = async (page) => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`)).toEqual([]);
  };

  for (const colorScheme of ['light', 'dark']) {
    test(`on the page, ${colorScheme}`, async ({ page }) => {
      test.slow(); // axe walks every mark, three times
      await page.emulateMedia({ colorScheme });
      await page.goto('?v=1&artist=v~jimin&asof=2024-01-01&colour=red');
      await ready(page);
      await clean(page);
      await box(page, 'Charts').click();
      await clean(page);
      await page.getByRole('button', { name: /^Time:/ }).click();
      await clean(page);
    });
  }

  test('in the sheet, in Korean', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto('?v=1&lang=ko');
    await stands(page);
    await page.getByRole('button', { name: '필터' }).click();
    await clean(page);
  });

  test('where the dataset is missing', async ({ page }) => {
    await page.route('**/data/chartrun.json', (route) => route.fulfill({ status: 404 }));
    await page.goto('');
    await expect(page.getByRole('alert')).toBeVisible();
    await clean(page);
  });

  for (const [when, answer, words] of [
    ['before the program is there', () => {}, 'The program is on its way'],
    ['where the program does not arrive', (route) => route.abort(), 'did not arrive'],
  ]) {
    test(when, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ baseURL });
      const page = await context.newPage();
      await page.route('**/*.wasm', answer);
      await page.goto('', { waitUntil: 'commit' });
      await expect(page.getByText(words)).toBeVisible();
      await clean(page);
      await context.close();
    });
  }
});
