#!/usr/bin/env node
// Trunk's hook: the page starts its program from a file of its own, where Trunk writes the start into the page. A host
// that allows no script inside of a page (a strict Content-Security-Policy) can serve it, and a program that does not
// arrive is told.
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforehand } from './beforehand.mjs';

const folder = process.env.TRUNK_STAGING_DIR;
const page = join(folder, 'index.html');
const html = readFileSync(page, 'utf8');

const inline = /<script type="?module"?>\s*import init.*?<\/script>/s;
const written = html.match(inline)?.[0];
const [, bindings] = written?.match(/from '([^']+\.js)'/) ?? [];
const [, program] = written?.match(/module_or_path: '([^']+\.wasm)'/) ?? [];
if (!bindings || !program) {
  console.error('scripts/start.mjs: index.html does not start the program as Trunk 0.21 writes it; see how it does now.');
  process.exit(1);
}

const put = (name, text) => {
  const file = `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.js`;
  writeFileSync(join(folder, file), text);
  return `./${file}`;
};
// Where the program that cuts it leaves the parts: the hook that makes them small may still be at work (scripts/parts).
const profile = process.env.TRUNK_PROFILE === 'release' ? 'release' : 'debug';
const cut = fileURLToPath(new URL(`../target/wasm/wasm-bindgen/${profile}/parts`, import.meta.url));
// It runs before anything of the page is there, so that all it asks for is on its way while the page is read and first painted.
// Where the link opens with what only the other parts can show (ui::timelines), they are asked for with the first.
const parts = [...new Set(readFileSync(join(folder, bindings), 'utf8').match(/\.\/[\w-]+_(page|shared|later)\.wasm/g))];
const ahead = parts.length
  ? `if (/[?&]view=(?!overview|charts)/.test(location.search)) {
  for (const href of ${JSON.stringify(parts)}) {
    const link = { rel: 'preload', as: 'fetch', type: 'application/wasm', crossOrigin: '', href };
    document.head.append(Object.assign(document.createElement('link'), link));
  }
}
`
  : '';
// The program is compiled as it arrives. Where that cannot be (an old browser, a host that calls it something else), it is
// fetched in the way of the bindings. What was written beforehand is shown before the program begins, unless it keeps it waiting.
// How far it has come is counted beside it, in bytes as they come out of the decoder; the dataset is told by the program
// (ui::opening). What the style sheet shows of it hangs on the document, which is there when the words are not yet. Whoever
// measures how wide the page is waits until it has been read and dressed, or the style sheet is lost: it is named behind the
// start, which therefore hears what becomes of it.
// A program that breaks ends where it does (scripts/build), at whatever it was called for: the page says so.
// In a block, so that none of its names is the document's.
const start = put('start', `{
const path = '${program}';
const find = (part) => document.querySelector(part);
const { classList } = document.documentElement;
const read = new Promise((over) => addEventListener('DOMContentLoaded', over));
const told = (news) => new Promise((over) => document.addEventListener(news, ({ target }) => target.rel === 'stylesheet' && over(), true));
const dressed = Promise.all([read, Promise.race([told('load'), told('error')])]);
const lose = async (error) => {
  console.error(error);
  await read;
  const words = find('.lost');
  if (words) words.hidden = false;
};
${ahead}${await beforehand(folder, bindings, program, cut)}const count = async ({ body }) => {
  const reader = body.getReader();
  for (let came = 0, part; !(part = await reader.read()).done; ) {
    came += part.value.length;
    const bar = find('.coming progress');
    if (bar) Object.assign(bar, { max: ${statSync(join(folder, program)).size}, value: came });
  }
};
const fetched = () => fetch(path).then((response) => {
  count(response.clone()).catch(() => {});
  return response;
});
const begin = async () => {
  classList.add('begun');
  const program = WebAssembly.compileStreaming?.(fetched()).catch(() => fetch(path)) ?? path;
  const patience = Promise.resolve(program).then(() => new Promise((over) => setTimeout(over, 1000)));
  const shown = Promise.race([written, patience]);
  const { default: init } = await import('${bindings}');
  await init({ module_or_path: Promise.all([program, dressed, shown]).then(([program]) => program) });
};
const isBroken = (error) => error instanceof WebAssembly.RuntimeError;
const tell = async (error) => {
  if (!isBroken(error)) return;
  await read;
  find('.broken').hidden = false;
};
if (globalThis.WebAssembly) {
  addEventListener('error', ({ error }) => tell(error));
  addEventListener('unhandledrejection', ({ reason }) => tell(reason));
  begin().catch((error) => (isBroken(error) ? Promise.reject(error) : lose(error)));
} else classList.add('unable');
}
`);
// First of all that the page names, behind what it asks for: that is on its way before it, and asked for once.
const named = (file) => new RegExp(`<link [^>]*${file.replace(/^\.\//, '').replaceAll('.', '\\.')}[^>]*>`);
const preloads = [bindings, program].map((file) => html.match(named(file))?.[0] ?? '');
const first = `${preloads.join('')}<script src="${start}"></script>`;
const others = preloads.reduce((text, preload) => text.replace(preload, ''), html.replace(inline, ''));
writeFileSync(page, others.replace(/<link /, `${first}<link `));
