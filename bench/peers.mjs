// Builds the peers' pages: each one a page.html, a page.js and, where its library brings styles, a page.css.
import { build } from 'esbuild';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DATASET, PEERS, SITE } from './paths.mjs';

/** The pages of a subject that are built here: its own, and the one that hands are tried on. */
function pages({ id, name, entry, hands }) {
  const own = entry ? [{ id, name, entry }] : [];
  return hands?.entry ? [...own, { id: `${id}-hands`, name, entry: hands.entry }] : own;
}

/** Builds the page of each subject that has an entry in peers/ into its own folder of the bench's site. */
export async function buildPeers(subjects) {
  await rm(SITE, { recursive: true, force: true });
  await mkdir(SITE, { recursive: true });
  const template = await readFile(join(PEERS, 'page.html'), 'utf8');
  for (const { id, name, entry } of subjects.flatMap(pages)) {
    const folder = join(SITE, id);
    await mkdir(folder, { recursive: true });
    await build({
      entryPoints: { page: join(PEERS, entry) },
      outdir: folder,
      bundle: true,
      minify: true,
      treeShaking: true,
      format: 'esm',
      // The browser at hand: no peer carries code for an older one.
      target: 'esnext',
      define: { 'process.env.NODE_ENV': '"production"' },
      // Their notices count for lawyers, not for readers on a phone; the page's own program carries none either.
      legalComments: 'none',
      logLevel: 'warning',
    });
    const hasStyles = await stat(join(folder, 'page.css')).then(() => true, () => false);
    const words = { name, dataset: `..${DATASET}`, css: hasStyles ? '<link rel="stylesheet" href="page.css" />' : '' };
    await writeFile(join(folder, 'index.html'), template.replace(/\{(\w+)\}/g, (all, key) => words[key] ?? all));
  }
}
