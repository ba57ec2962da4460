// What a reader downloads, against what it may be: node scripts/budget.mjs, after a build.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

// Sums of brotli-compressed sizes; KB = 1000 bytes. Raising one takes a commit that shows the kilobytes of each feature.
// The page code was planned at 140 KB. bench/README.md shows what each feature adds, and what is left without any.
const isCode = (path) => ['.wasm', '.js', '.css', '.html'].includes(extname(path));
const isPart = (...names) => (path) => names.some((name) => path.endsWith(`_${name}.wasm`));
const isPage = isPart('page', 'shared');
const isLater = isPart('later');
// What the page opens with, written beforehand: a visit fetches one of them, so the largest counts.
const isWritten = (path) => /^first-.*\.txt$/.test(path);
const isClaims = (path) => /-claims\.txt$/.test(path);
const BUDGETS = [
  { what: 'code before the first chart', limit: 189_000, counts: (path) => isCode(path) && !isPage(path) && !isLater(path) },
  { what: 'the first chart, written beforehand (the largest)', limit: 6_000, counts: (path) => isWritten(path) && !isClaims(path), sum: Math.max },
  { what: 'the claims, written beforehand (the larger)', limit: 9_000, counts: isClaims, sum: Math.max },
  { what: 'code of the page around it', limit: 139_500, counts: isPage },
  { what: 'code of all else', limit: 222_500, counts: isLater },
  // The schema stands beside the data for their authors; the page does not fetch it.
  { what: 'dataset', limit: 85_000, counts: (path) => path.startsWith('data/') && /\.json$/.test(path) && !/\bschema\.json$/.test(path) },
];

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const body = readFileSync(file);
    const path = relative(dist, file);
    const budget = BUDGETS.find(({ counts }) => counts(path));
    return { path, raw: body.length, brotli: brotliCompressSync(body, quality).length, budget };
  })
  .sort((a, b) => BUDGETS.indexOf(b.budget) - BUDGETS.indexOf(a.budget) || b.brotli - a.brotli);

const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(9);
const width = Math.max(...files.map(({ path }) => path.length), 20);
const row = (name, raw, brotli, note = '') => console.log(`${name.padEnd(width)} ${raw} ${brotli}  ${note}`.trimEnd());

row('file', '   raw KB', 'brotli KB', 'counts as');
for (const { path, raw, brotli, budget } of files.filter(({ path }) => !isWritten(path))) row(path, kb(raw), kb(brotli), budget?.what ?? '-');

let over = false;
for (const { what, limit, sum = (...sizes) => sizes.reduce((total, size) => total + size, 0) } of BUDGETS) {
  const counted = files.filter(({ budget }) => budget?.what === what);
  const total = sum(...counted.map(({ brotli }) => brotli));
  const verdict = total <= limit ? 'within' : 'OVER';
  over ||= total > limit;
  row(`= ${what}`, kb(sum(...counted.map(({ raw }) => raw))), kb(total), `${verdict} the limit of ${limit / 1000} KB`);
  // A build without its program or its data would otherwise be the best of all.
  if (counted.length === 0) {
    console.error(`dist/ has no ${what}`);
    over = true;
  }
}
if (over) process.exitCode = 1;
