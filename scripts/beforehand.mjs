// What the page opens with, written beforehand (src/ui/beforehand.rs): the program that was just built is asked for its first
// chart, once for each language and each column that screens have, and for all claims, once for each language. A visit that
// asks for nothing or for the claims alone, or says in full what either shows now, fetches the one of its screen (`script`).
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const LANGUAGES = ['en', 'ko'];
// The widths of the windows that most readers have, in px: phones and tablets upright, and all in which the column is as
// wide as it becomes. Any other waits for the program, as do links.
const WINDOWS = [320, 360, 375, 384, 390, 393, 402, 411, 412, 414, 428, 430, 440, 744, 768, 800, 810, 820, 834, 1280];
const tokens = readFileSync(new URL('../style/tokens.css', import.meta.url), 'utf8');
const token = (name) => [...tokens.matchAll(new RegExp(`--${name}: (\\d+)px`, 'g'))].map(([, px]) => Number(px));
const [PAGE] = token('page');
const [GUTTER, NARROW_GUTTER] = token('gutter');
const column = (window) => Math.min(PAGE, window - 2 * (window < 720 ? NARROW_GUTTER : GUTTER));

/**
 * Writes the texts beside the page in `folder`; gives the script that puts one into the document. The parts of the program
 * that come later lie in `parts`.
 */
export async function beforehand(folder, bindings, program, parts) {
  const { initSync, write_first_chart: write, write_claims: writeClaims } = await import(pathToFileURL(resolve(folder, bindings)));
  initSync({ module: readFileSync(join(folder, program)) });
  // The program fetches its parts, and nothing else here.
  globalThis.fetch = async (part) => new Response(readFileSync(join(parts, basename(part.pathname))));
  const dataset = readFileSync(join(folder, 'data', 'chartrun.json'));
  const columns = [...new Set(WINDOWS.map(column))];
  const texts = [];
  for (const language of LANGUAGES) {
    for (const px of columns) texts.push([`${language}-${px}.txt`, await write(dataset, language, px)]);
    texts.push([`${language}-claims.txt`, await writeClaims(dataset, language)]);
  }
  if (!texts.every(([, text]) => text)) {
    console.error('scripts/beforehand.mjs: the dataset has faults, so nothing is written of it: cargo run --bin validate names them.');
    process.exit(1);
  }
  const hash = createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16);
  const place = `first-${hash}`;
  mkdirSync(join(folder, place));
  const links = {};
  for (const [name, said] of texts) {
    const [, of, link, text] = /^(.*)\n(.*)\n([^]*)$/.exec(said);
    writeFileSync(join(folder, place, name), `${of}\n${text}`);
    const asked = new URLSearchParams(link);
    links[asked.get('view')] ??= Object.fromEntries(asked);
  }
  return script(place, columns, links);
}

// It is put in as soon as it is there and the page is dressed: only then is it known how wide the column is, and only where
// what it is for still waits. The first frame waits for the style sheet too, so it mostly shows the chart. The reader's
// language is the link's, or found as the program finds it (ui::browser). `written` is kept when it has been painted, or will
// not be: until then the program does not begin.
// A link in full is asked for what was written where it says nothing else, whichever claim it opens: any day from the dataset's
// own on is now.
const script = (place, columns, links) => `const painting = () => new Promise(requestAnimationFrame);
const links = ${JSON.stringify(links)};
const asked = Object.fromEntries(new URLSearchParams(location.search));
const { lang, theme, view = 'overview' } = asked;
const isClaims = view === 'claims';
const isWritten = () => {
  const full = links[view];
  const names = Object.keys(asked).filter((name) => !(['lang', 'theme'].includes(name) || (isClaims && name === 'claim')));
  const isSaid = (name) => (name === 'asof' ? asked.asof >= full.asof : asked[name] === full[name]);
  const isWhole = names.length === Object.keys(full ?? {}).length;
  return full && names.every((name) => isSaid(name) && (isWhole || ['v', 'view'].includes(name)));
};
const open = async () => {
  const spoken = [lang, ...navigator.languages.map((code) => code.split('-')[0].toLowerCase())];
  const language = spoken.find((code) => ${JSON.stringify(LANGUAGES)}.includes(code)) ?? 'en';
  const column = Math.min(${PAGE}, innerWidth - 2 * (innerWidth < 720 ? ${NARROW_GUTTER} : ${GUTTER}));
  if (!isClaims && !${JSON.stringify(columns)}.includes(column)) return;
  if (['light', 'dark'].includes(theme)) document.documentElement.dataset.theme = theme;
  const answer = fetch(\`./${place}/\${language}-\${isClaims ? 'claims' : column}.txt\`).then((response) => (response.ok ? response.text() : ''));
  const [said] = await Promise.all([answer, dressed]);
  const [, of, text] = /^([0-9a-f]{16})\\n(.*)$/s.exec(said) ?? [];
  const frame = find('#frame');
  const waiting = find('#frame .waiting');
  if (!text || waiting?.clientWidth !== column) return;
  document.documentElement.lang = language;
  frame.dataset.of = of;
  frame.innerHTML = text;
  frame.querySelector('main').append(waiting);
  if (isClaims && asked.claim) document.getElementById(\`claim-\${asked.claim}\`)?.scrollIntoView();
  await painting();
  await painting();
};
const written = globalThis.WebAssembly && isWritten() ? open().catch(() => {}) : undefined;
`;
