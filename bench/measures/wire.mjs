// Bytes on the wire, headers included, as the browser counts them: page code, dataset and the rest apart; and of the
// page code what was asked for before the first chart was on screen.
import { extname } from 'node:path';
import { DATASET } from '../paths.mjs';

const CODE = new Set(['.wasm', '.js', '.css', '.html']);

function kind(url) {
  const { pathname, protocol } = new URL(url);
  if (protocol === 'data:') return null;
  if (pathname === DATASET) return 'dataset';
  return pathname.endsWith('/') || CODE.has(extname(pathname)) ? 'code' : 'other';
}

export const wire = {
  async prepare({ client, notes }) {
    notes.requests = new Map();
    client.on('Network.requestWillBeSent', ({ requestId, request }) => notes.requests.set(requestId, { url: request.url, bytes: 0 }));
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const request = notes.requests.get(requestId);
      if (request) request.bytes = encodedDataLength;
    });
    await client.send('Network.enable');
  },

  // At the end of the load: what the page fetches later, on an act, is not a part of it.
  async loaded({ notes, page }) {
    const sums = { code: 0, dataset: 0, other: 0 };
    for (const { url, bytes } of notes.requests.values()) if (kind(url)) sums[kind(url)] += bytes;
    const before = await page.evaluate(() => {
      const { marks } = window.bench;
      const first = marks.find(({ count }) => count === marks.at(-1)?.count)?.painted ?? Infinity;
      return performance.getEntriesByType('resource').filter(({ startTime }) => startTime < first).map(({ name }) => name);
    });
    const early = new Set([page.url(), ...before]);
    const opening = [...notes.requests.values()].filter(({ url }) => kind(url) === 'code' && early.has(url));
    return { wireOpening: opening.reduce((sum, { bytes }) => sum + bytes, 0), wireCode: sums.code, wireDataset: sums.dataset, wireOther: sums.other };
  },
};
