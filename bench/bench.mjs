// `make bench`: the page and the bare pages of its peers, on one server, in one browser, by turns.
//   bench/run [--rounds 9] [--only chartrun,uplot] [--dataset FILE] [--points 20000]
//
// Times are printed and never judged. The table goes to the terminal and, with every number behind it, to bench/out.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { open } from './browser.mjs';
import { dense } from './dense.mjs';
import { host } from './host.mjs';
import { DATASET, DIST, OUT, SITE } from './paths.mjs';
import { buildPeers } from './peers.mjs';
import { SUBJECTS } from './subjects.mjs';
import { BUDGETS, claimRows, frameRows, markdown, plain, rows } from './table.mjs';
import { visit } from './visit.mjs';

const SLOWDOWNS = [1, 4];

async function main() {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: process.env.ROUNDS ?? '9' }, only: { type: 'string' }, dataset: { type: 'string' }, points: { type: 'string' } },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`'${values.rounds}' is not a number of rounds`);
  const only = values.only?.split(',');
  const unknown = only?.find((id) => !SUBJECTS.some((subject) => subject.id === id));
  if (unknown) throw new Error(`There is no '${unknown}'. There are: ${SUBJECTS.map(({ id }) => id).join(', ')}`);
  const subjects = SUBJECTS.filter(({ id }) => !only || only.includes(id));
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('There is no page to measure: run make build first');

  say('Bundling the peers');
  await buildPeers(subjects);
  const dataset = await given(values);
  const { origin, close } = await host({ '/chartrun/': DIST, '/': SITE }, dataset ? { [DATASET]: dataset } : {});
  const browser = await open();
  const run = {
    date: new Date().toISOString(),
    machine: `${cpus().length} x ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`,
    // Others at work on the machine make every time longer, and not evenly.
    load: loadavg()[0],
    browser: `Chromium ${browser.version()}`,
    node: process.version,
    dataset: dataset ?? 'the dataset of dist/',
    rounds,
    subjects: subjects.map(({ id, name, version }) => ({ id, name, version })),
    missing: {},
    visits: [],
  };

  // Round 0 warms the browser and the server, and is thrown away; who has no chart there is not asked again.
  for (let round = 0; round <= rounds; round += 1) {
    say(round ? `Round ${round} of ${rounds}` : 'Warming up');
    for (const slowdown of SLOWDOWNS) {
      for (const subject of subjects.filter(({ id }) => !(id in run.missing))) {
        const seen = await visit(browser, origin, subject, { slowdown });
        for (const fault of new Set(seen.faults)) say(`  ${subject.name}: ${fault}`);
        if (seen.missing) run.missing[subject.id] = seen.missing;
        if (round || seen.missing) run.visits.push({ subject: subject.id, round, slowdown, ...seen });
      }
    }
  }
  run.loadAfter = loadavg()[0];
  await browser.close();
  close();
  await report(run);
}

/** The dataset that is served in place of the page's own, if any: a file, or that of dist/ with so many points more. */
async function given({ dataset, points }) {
  if (points === undefined) return dataset && resolve(dataset);
  const file = join(OUT, 'dense.json');
  const lean = JSON.parse(await readFile(dataset ?? join(DIST, 'data', 'chartrun.json'), 'utf8'));
  await mkdir(OUT, { recursive: true });
  await writeFile(file, JSON.stringify(dense(lean, Number(points))));
  return file;
}

async function report(run) {
  const table = rows(run);
  const frames = frameRows(run);
  const claims = claimRows(run);
  const budgets = [['budget', 'at most', 'aim'], ...BUDGETS];
  const notes = [
    `${run.date.slice(0, 10)}, ${run.browser}, ${run.machine}; load ${run.load.toFixed(1)} before, ${run.loadAfter.toFixed(1)} after.`,
    `Median (worst) of ${run.rounds} visits, each with a fresh profile; brotli 11 on loopback; KB = 1000 bytes, headers included.`,
    'First chart: navigation start to the second animation frame after all marks of "Chart entries" are there; x: against uPlot.',
    'In hand: when the page answers a hand; the peers do as soon as they have drawn.',
    'Work: processor time of the main thread until the page is at rest, at full speed.',
    'Filter change: from the click that adds GOLDEN to the end of the frame that shows it; 1: ready in the first frame due after it.',
    'Frames: from when one is due to when it is painted, the usual one of a gesture and (the worst); brushing ends with what was marked.',
    'Claims: from the dataset read, or the key that changes the as-of day, to the end of the frame with the verdict of every claim; work: to the last change of the document; 1: ready in the first frame due.',
    'Memory: at rest, collected: script and elements, and the linear memory of WebAssembly.',
    ...run.subjects.filter(({ id }) => run.missing[id]).map(({ id, name }) => `${name} is not there yet: ${run.missing[id]}.`),
  ];
  await mkdir(OUT, { recursive: true });
  await writeFile(join(OUT, 'bench.json'), `${JSON.stringify(run, null, 1)}\n`);
  await writeFile(join(OUT, 'bench.md'), `${markdown(table)}\n\n${markdown(frames)}\n\n${markdown(claims)}\n\n${notes.join('  \n')}\n\n${markdown(budgets)}\n`);
  console.log(`\n${plain(table)}\n\n${plain(frames)}\n\n${plain(claims)}\n\n${notes.join('\n')}\n\n${plain(budgets)}\n`);
  say('Written to bench/out/bench.md and bench/out/bench.json');
}

const say = (words) => console.error(words);

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
