// Where the tests look: the page's fixed names (words::page), and the parts of a timeline.
import { expect } from '@playwright/test';

export const region = (page, name) => page.getByRole('region', { name, exact: true });
export const entries = (page) => region(page, 'Chart entries');
export const followers = (page) => region(page, 'Follower rankings');
export const milestones = (page) => region(page, 'Million-seller milestones');
export const records = (page) => region(page, 'Records');

/** What a screen reader is told. */
export const live = (page) => page.locator('p[aria-live="polite"]');
/** The one Tab stop of a timeline. */
export const stage = (part) => part.getByRole('application');
/** A panel of a timeline, from the top; of the page, not of the opening, which answers no hand. */
export const sheet = (part, number = 0) => part.locator('.sheet[id]').nth(number);
/** The finding of a region. */
export const finding = (part) => part.getByRole('heading', { level: 2 });
export const query = (page) => new URL(page.url()).search;

/** The page stands: what was written beforehand, which answers no hand, has given way to it. */
export const stands = (page) => expect(page.locator('#frame')).not.toBeAttached();

/** Holds back what the address matches; it goes on when the function that comes back is called. */
export async function hold(page, address) {
  let go;
  const gate = new Promise((resolve) => (go = resolve));
  await page.route(address, async (route) => {
    await gate;
    await route.continue();
  });
  return go;
}

/** Every text and every mark that is seen, with where it stands, in px. */
export const seen = (page) =>
  page.evaluate(() => {
    const things = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    const range = document.createRange();
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const isText = node.nodeType === Node.TEXT_NODE;
      if (isText ? !node.data.trim() : !node.closest('.painted') && !['INPUT', 'SELECT', 'BUTTON', 'SECTION'].includes(node.tagName)) continue;
      const element = isText ? node.parentElement : node;
      // Of a field only the closed one shows.
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('option, .unseen, .tip, #live')) continue;
      if (isText) range.selectNodeContents(node);
      const box = (isText ? range : node).getBoundingClientRect();
      const what = isText ? node.data.trim().replace(/\s+/g, ' ') : `<${node.tagName.toLowerCase()}>`;
      if (box.width > 0 || box.height > 0) things.push({ what, at: [box.x, box.y, box.width, node.tagName === 'SECTION' ? 0 : box.height].map(Math.round) });
    }
    return things;
  });
