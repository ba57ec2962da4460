// What a run found, as a table: for the terminal and for a Markdown file, and beside the budgets.
//
// Knows the names that the measures give their numbers, and the budgets. Deliberately passes no
// judgement on a time: those of one machine mean nothing on another.
import { median, worst } from './statistics.mjs';

const kb = (bytes) => (bytes / 1000).toFixed(1);
const mb = (bytes) => (bytes / 1e6).toFixed(1);
const ms = (value) => value.toFixed(0);

/** All numbers of a name that a subject's visits at one speed gave. */
const numbers = (visits, key) => visits.map((visit) => visit[key]).filter((value) => value !== undefined && value !== null);

function both(visits, key, show) {
  const values = numbers(visits, key);
  return values.length ? `${show(median(values))} (${show(worst(values))})` : '-';
}

function one(visits, key, show) {
  const values = numbers(visits, key);
  return values.length ? show(median(values)) : '-';
}

// A column: its head, and what stands in it for one subject. `at` gives that subject's visits at a speed.
const columns = (uplot) => {
  const ratio = (at, slowdown) => {
    const [own, other] = [at, uplot].map((visits) => median(numbers(visits(slowdown), 'firstChart')));
    return own && other ? ` ${(own / other).toFixed(2)}x` : '';
  };
  return [
    ['code asked for before the first chart is seen, KB', (at) => one(at(1), 'wireOpening', kb)],
    ['page code, KB', (at) => one(at(1), 'wireCode', kb)],
    ['dataset, KB', (at) => one(at(1), 'wireDataset', kb)],
    ['first chart, ms', (at) => both(at(1), 'firstChart', ms) + ratio(at, 1)],
    ['at 4x slower', (at) => both(at(4), 'firstChart', ms) + ratio(at, 4)],
    ['in hand, ms', (at) => both(at(1), 'inHand', ms)],
    ['at 4x slower', (at) => both(at(4), 'inHand', ms)],
    ['work, ms', (at) => one(at(1), 'work', ms)],
    ['filter change, ms', (at) => both(at(1), 'changePainted', ms)],
    ['frames', (at) => both(at(1), 'changeFrames', String)],
    ['at 4x slower, ms', (at) => both(at(4), 'changePainted', ms)],
    ['frames', (at) => both(at(4), 'changeFrames', String)],
    ['layout shift', (at) => both([...at(1), ...at(4)], 'shift', (value) => value.toFixed(3))],
    ['heap + linear, MB', (at) => {
      const heaps = at(1).filter(({ heapScript }) => heapScript !== undefined);
      if (!heaps.length) return '-';
      const sum = median(heaps.map(({ heapScript, heapElements }) => heapScript + heapElements));
      return `${mb(sum)} + ${one(heaps, 'heapLinear', mb)}`;
    }],
  ];
};

// The same of frames: only of those whose page has hands. The worst of a visit is the worst of its frames.
const FRAMES = [
  ['pointer moves, ms a frame', 1, 'read'],
  ['at 4x slower', 4, 'read'],
  ['brushing, ms a frame', 1, 'brush'],
  ['at 4x slower', 4, 'brush'],
  ['a handle is followed', 1, 'follow'],
  ['at 4x slower', 4, 'follow'],
];

export const BUDGETS = [
  ['page code on the wire: before the first chart, the page around it, all else', '184.5 + 138.5 + 211.5 KB, planned 140 KB', '87 KB'],
  ['dataset on the wire', '85 KB', '60 KB'],
  ['first chart against uPlot, at full speed and 4x slower', '1.25x', '1.0x'],
  ['a filter change, to the painted frame', '1 frame', '1 frame at 20,000 points'],
  ['layout shift while loading', '0.05', '0'],
];

/** `[head, ...rows]`, each an array of words: a row for each subject. */
export function rows(run) {
  const visitsOf = (id) => (slowdown) => run.visits.filter((visit) => visit.subject === id && visit.slowdown === slowdown);
  const shown = columns(visitsOf('uplot'));
  return [
    ['', ...shown.map(([head]) => head)],
    ...run.subjects.map(({ id, name, version }) => {
      const at = visitsOf(id);
      return [version ? `${name} ${version}` : name, ...shown.map(([, cell]) => cell(at))];
    }),
  ];
}

/** What frames took while a hand was on the chart: the median, and in brackets the worst, both medians of the visits. */
export function frameRows(run) {
  const cell = (id, slowdown, act) => {
    const visits = run.visits.filter((visit) => visit.subject === id && visit.slowdown === slowdown);
    const [usual, worstOf] = ['Median', 'Worst'].map((which) => median(numbers(visits, act + which)));
    return usual === null ? '-' : `${usual.toFixed(1)} (${worstOf.toFixed(1)})`;
  };
  const named = run.subjects.filter(({ id }) => run.visits.some((visit) => visit.subject === id && visit.readMedian));
  return [
    ['', ...FRAMES.map(([head]) => head)],
    ...named.map(({ id, name, version }) => [
      version ? `${name} ${version}` : name,
      ...FRAMES.map(([, slowdown, act]) => cell(id, slowdown, act)),
    ]),
  ];
}

// The claims: only of a page that has any.
const OPENED = [
  ['opened, all verdicts on the screen, ms', 1],
  ['at 4x slower', 4],
];
const CLAIMS = [
  ['dataset read to all verdicts, ms', 1, 'claims'],
  ['at 4x slower', 4, 'claims'],
  ['another day to all verdicts, ms', 1, 'day'],
  ['at 4x slower', 4, 'day'],
];

/** To the end of the frame that shows the verdict of every claim: the median, (the worst), and how much of it was work. */
export function claimRows(run) {
  const cell = (visits, act) => {
    const worked = one(visits, `${act}Worked`, ms);
    return worked === '-' ? '-' : `${both(visits, `${act}Painted`, ms)}, work ${worked}, frame ${one(visits, `${act}Frames`, String)}`;
  };
  const at = (id, slowdown) => run.visits.filter((visit) => visit.subject === id && visit.slowdown === slowdown);
  const named = run.subjects.filter(({ id }) => run.visits.some((visit) => visit.subject === id && visit.claims));
  return [
    ['claims', ...[...OPENED, ...CLAIMS].map(([head]) => head)],
    ...named.map(({ id, name }) => [
      name,
      ...OPENED.map(([, slowdown]) => `${both(at(id, slowdown), 'claimsOpened', ms)}, dataset read ${one(at(id, slowdown), 'claimsRead', ms)}`),
      ...CLAIMS.map(([, slowdown, act]) => cell(at(id, slowdown), act)),
    ]),
  ];
}

export function plain(table) {
  const widths = table[0].map((_, i) => Math.max(...table.map((row) => row[i].length)));
  return table.map((row) => row.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  ').trimEnd()).join('\n');
}

export function markdown(table) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const [head, ...body] = table;
  return [line(head), line(head.map((_, i) => (i ? '---:' : '---'))), ...body.map(line)].join('\n');
}
