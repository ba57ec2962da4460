// One visit: a fresh profile with nothing cached, one page, every measure in turn.
//
// A measure is an object with any of: `prepare` (before the navigation), `loaded` (the page is at rest), `acted` (may
// use the page: run last, one after the other). Each is given the visit and gives back numbers by name.
import { readFile } from 'node:fs/promises';
import { change } from './measures/change.mjs';
import { claims } from './measures/claims.mjs';
import { firstChart } from './measures/first-chart.mjs';
import { frames } from './measures/frames.mjs';
import { memory } from './measures/memory.mjs';
import { shift } from './measures/shift.mjs';
import { wire } from './measures/wire.mjs';
import { work } from './measures/work.mjs';

// Memory comes last of the loaded ones: its collection changes the page that it measures. Frames and claims come last of
// all: they may be tried on another page.
const MEASURES = [wire, firstChart, work, shift, memory, change, frames, claims];

const PROBE = await readFile(new URL('probe.js', import.meta.url), 'utf8');
const PATIENCE = 15_000;
/** What the probe says when all is drawn. */
const AT_REST = 'bench: at rest';

/** A page in a fresh profile, slowed down, with the probe and what it is to do at the start. */
async function fresh(browser, slowdown, start) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US', timezoneId: 'UTC' });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await page.addInitScript(PROBE + start);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { context, page, client };
}

/** What the visit saw, or `{ missing }` with the reason where the page has no chart to wait for. */
export async function visit(browser, origin, subject, { slowdown }) {
  const watch = subject.marks ? `bench.watch(${JSON.stringify(subject.marks)});` : '';
  const { context, page, client } = await fresh(browser, slowdown, watch);
  try {
    const faults = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));

    const it = { page, client, subject, origin, notes: {}, fresh: (start) => fresh(browser, slowdown, start) };
    const seen = {};
    for (const measure of MEASURES) await measure.prepare?.(it);

    // Told, not asked: a question put to the page takes from the time that is measured.
    const rests = page.waitForEvent('console', { predicate: (message) => message.text() === AT_REST, timeout: PATIENCE });
    const came = rests.then(() => true, () => false);
    await page.goto(origin + subject.path, { waitUntil: 'load' });
    if (!(await came)) {
      const { wireCode, wireDataset, wireOther } = await wire.loaded(it);
      const where = subject.marks ? `no figure with marks in the region "${subject.marks.region}"` : 'nothing was drawn';
      return { missing: `${where} within ${PATIENCE / 1000} s`, faults, wireCode, wireDataset, wireOther };
    }

    for (const measure of MEASURES) Object.assign(seen, await measure.loaded?.(it));
    for (const measure of MEASURES) {
      // An act that a page does not offer (yet) is a gap in its row, not the end of the run.
      await measure.acted?.(it).then((found) => Object.assign(seen, found), (error) => faults.push(error.message.split('\n')[0]));
    }
    return { ...seen, faults };
  } finally {
    await context.close();
  }
}
