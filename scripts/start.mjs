#!/usr/bin/env node
// Trunk's hook: the page starts its program from a file of its own, where Trunk writes the start into the page. A host
// that allows no script inside of a page (a strict Content-Security-Policy) can serve it, and a program that does not
// arrive is told. The two parts are fetched side by side: the page names both.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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

// A browser without WebAssembly is told what it lacks by the page itself, and a program that broke says so (ui::broken).
const start = `const lost = document.querySelector('.lost');
lost.querySelector('button').onclick = () => location.reload();
import('${bindings}')
  .then(({ default: init }) => init({ module_or_path: '${program}' }))
  .catch((error) => {
    if (!globalThis.WebAssembly || error instanceof WebAssembly.RuntimeError) throw error;
    lost.hidden = false;
    console.error(error);
  });
`;
const name = `start-${createHash('sha256').update(start).digest('hex').slice(0, 16)}.js`;
writeFileSync(join(folder, name), start);
writeFileSync(page, html.replace(inline, `<script type="module" src="./${name}"></script>`));
