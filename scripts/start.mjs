#!/usr/bin/env node
// Trunk's hook: the page starts its program from a file of its own, where Trunk writes the start into the page. A host
// that allows no script inside of a page (a strict Content-Security-Policy) can serve it, and a program that does not
// arrive is told.
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
// It runs as soon as it is there, and what is read of the page waits for it, as all that is painted waits for the style
// sheet beside it: a part of the start that does not arrive is an error of its script element. Where the
// link opens with what only the other parts can show (ui::timelines), they are on their way with the first; the program
// asks for them.
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
const before = put('before', `const lost = ({ target }) => {
  if (target.type === 'module') document.querySelector('.lost').hidden = false;
};
addEventListener('error', lost, true);
${ahead}${await beforehand(folder, bindings, program)}`);
// The bindings are imported, not asked for, which would take a turn of its own behind the painting of the first words, and
// the program is compiled as it arrives. Where that cannot be (an old browser, a host that calls it something else), it is
// fetched in the way of the bindings.
// What was written beforehand is shown before the program begins, unless it keeps the program waiting.
// How far it has come is counted beside it, in bytes as they come out of the decoder; the dataset is told by the program (ui::opening).
// A program that broke says so itself (ui::broken).
const start = put('start', `import init from '${bindings}';
const path = '${program}';
const find = (part) => document.querySelector(part);
const bar = find('.coming progress');
const count = async ({ body }) => {
  const reader = body.getReader();
  for (let part; !(part = await reader.read()).done; ) bar.value += part.value.length;
};
const fetched = () => fetch(path).then((response) => {
  count(response.clone()).catch(() => {});
  return response;
});
const begin = () => {
  bar.max = ${statSync(join(folder, program)).size};
  find('.coming').classList.add('begun');
  const program = WebAssembly.compileStreaming?.(fetched()).catch(() => fetch(path)) ?? path;
  const patience = Promise.resolve(program).then(() => new Promise((over) => setTimeout(over, 1000)));
  const shown = Promise.race([globalThis.shown, patience]);
  init({ module_or_path: shown.then(() => program) }).catch((error) => {
    if (error instanceof WebAssembly.RuntimeError) throw error;
    find('.lost').hidden = false;
    console.error(error);
  });
};
globalThis.WebAssembly ? begin() : find('.stuck').classList.add('now');
`);
// First of all that the page names, with what the start asks for: a browser that has the style sheet before them paints
// the first words first, and the program waits for it. Where there is nothing to paint with yet, it begins meanwhile.
const named = (file) => new RegExp(`<link [^>]*${file.replace(/^\.\//, '').replaceAll('.', '\\.')}[^>]*>`);
const preloads = [bindings, program].map((file) => html.match(named(file))?.[0] ?? '');
const first = `<script src="${before}"></script><script type="module" src="${start}"></script>${preloads.join('')}`;
const others = preloads.reduce((text, preload) => text.replace(preload, ''), html.replace(inline, ''));
writeFileSync(page, others.replace(/<link /, `${first}<link `));
