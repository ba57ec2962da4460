// Bytes on the wire, headers included, as the browser counts them: page code, dataset and the rest apart.
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
  async loaded({ notes }) {
    const sums = { code: 0, dataset: 0, other: 0 };
    for (const { url, bytes } of notes.requests.values()) if (kind(url)) sums[kind(url)] += bytes;
    return { wireCode: sums.code, wireDataset: sums.dataset, wireOther: sums.other };
  },
};
