// The program comes in parts: the opening has the first chart (opening.spec.mjs), the page its head and its filters, what
// is fetched last all else.
import { expect, test } from '@playwright/test';
import { hold } from './page.mjs';

const LATER = '**/*_later.wasm';
const region = (page, name) => page.getByRole('region', { name, exact: true });
const chart = (page) => region(page, 'Chart entries').getByRole('figure');

test('the first chart waits for nothing of the last part, and the last part for the first chart', async ({ page }) => {
  let asked = null;
  await page.route(LATER, async (route) => {
    // What stood on the page when it was asked for.
    asked = await page.evaluate(() => document.querySelectorAll('#chart-entries .painted svg').length);
    await route.continue();
  });
  await page.goto('?v=1');
  await expect(region(page, 'Claims')).toBeVisible();
  expect(asked).toBeGreaterThan(0);
});

test('a link that opens with the last part fetches it beside the first, and once', async ({ page }) => {
  const warned = [];
  page.on('console', (message) => message.type() === 'warning' && warned.push(message.text()));
  const asked = [];
  page.on('request', (request) => /\.wasm$/.test(request.url()) && asked.push(request.url().replace(/.*_/, '')));
  const arrive = await hold(page, '**/*_bg.wasm');
  await page.goto('?v=1&view=claims', { waitUntil: 'commit' });
  await expect.poll(() => asked.toSorted()).toEqual(['bg.wasm', 'later.wasm', 'page.wasm', 'shared.wasm']);
  arrive();
  await expect(page.locator('.claim').first()).toBeVisible();
  expect(asked).toHaveLength(4);
  expect(warned).toEqual([]);
});

test('where the last part does not arrive, that is said, what stands goes on, and it can be tried again', async ({ page }) => {
  let lost = true;
  let asked = 0;
  await page.route(LATER, (route) => {
    asked += 1;
    return lost ? route.abort() : route.continue();
  });
  await page.goto('?v=1');
  await expect(page.getByRole('alert')).toContainText('The rest of the page did not arrive');
  await expect(chart(page)).toBeVisible();
  // The filters still do what they did.
  await page.getByRole('combobox', { name: 'Albums' }).fill('face');
  await page.getByRole('listbox').getByRole('option', { name: /FACE/ }).first().click();
  await expect(region(page, 'Chart entries').getByRole('heading', { level: 2 })).toContainText('both peaked at No. 2 on the Billboard 200');
  // Nobody asks for it behind the reader's back.
  await expect(page.getByRole('alert')).toBeVisible();
  expect(asked).toBe(1);
  lost = false;
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expect(region(page, 'Follower rankings').getByRole('figure')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a table asked for before the last part is there comes with it', async ({ page }) => {
  const arrive = await hold(page, LATER);
  await page.goto('?v=1&view=charts');
  await region(page, 'Chart entries').getByRole('button', { name: 'Table', exact: true }).click();
  await expect(region(page, 'Chart entries').getByRole('table')).toHaveCount(0);
  arrive();
  await expect(region(page, 'Chart entries').getByRole('table')).toBeVisible();
});

test('a host that does not know the type of the last part serves it all the same', async ({ page }) => {
  await page.route(LATER, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
  });
  await page.goto('?v=1');
  await expect(region(page, 'Claims')).toBeVisible();
});

for (const [view, name] of [['claims', 'Claims'], ['followers', 'Follower rankings']]) {
  test(`a link to ${view} asks for the last part at once, beside the dataset`, async ({ page }) => {
    let asked = false;
    await page.route('**/data/chartrun.json', async (route) => {
      await expect.poll(() => asked).toBe(true);
      await route.continue();
    });
    page.on('request', (request) => (asked ||= request.url().endsWith('_later.wasm')));
    await page.goto(`?v=1&view=${view}`);
    await expect(region(page, name).getByRole('heading', { level: 2 })).not.toBeEmpty();
    await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  });

  test(`a link to ${view} says so where the last part does not arrive`, async ({ page }) => {
    await page.route(LATER, (route) => route.abort());
    await page.goto(`?v=1&view=${view}&lang=ko`);
    await expect(page.getByRole('alert')).toContainText('페이지의 나머지를 받지 못했습니다');
  });
}
