// Where things lie.
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export const ROOT = at('../');
export const DIST = at('../dist/');
export const PEERS = at('peers/');
/** Ignored: all that a run leaves. */
export const OUT = at('out/');
/** The peers' built pages, a folder each. */
export const SITE = at('out/site/');
/** The dataset's path on the bench's server: the page and its peers fetch the very same file. */
export const DATASET = '/chartrun/data/chartrun.json';
