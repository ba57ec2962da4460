// Serves the pages on loopback as a good static host does: every file compressed beforehand, brotli at its best.
//
// Knows folders and media types. Deliberately keeps all in memory, so that no disk stands between two pages, and
// speaks brotli only: the one browser at hand takes it.
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, posix, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};
const COMPRESSED_ALREADY = new Set(['.png', '.ico', '.woff2']);

const brotli = promisify(brotliCompress);

async function prepare(file) {
  const raw = await readFile(file);
  const extension = extname(file);
  const headers = { 'Content-Type': TYPES[extension] ?? 'application/octet-stream', 'Cache-Control': 'max-age=600' };
  if (COMPRESSED_ALREADY.has(extension)) return { headers, body: raw };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
  return { headers: { ...headers, 'Content-Encoding': 'br', Vary: 'Accept-Encoding' }, body: await brotli(raw, { params }) };
}

/** `folders` maps a path to what lies there, `files` a path to one file that takes the place of what lies there. */
export async function host(folders, files = {}) {
  const wanted = new Map();
  for (const [base, folder] of Object.entries(folders)) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath ?? entry.path, entry.name);
      wanted.set(posix.join(base, relative(folder, file).split(sep).join('/')), file);
    }
  }
  for (const [path, file] of Object.entries(files)) wanted.set(path, file);

  const answers = new Map(await Promise.all([...wanted].map(async ([path, file]) => [path, await prepare(file)])));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const answer = answers.get(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!answer) {
      response.writeHead(404, { 'Content-Length': 0 }).end();
      return;
    }
    response.writeHead(200, { ...answer.headers, 'Content-Length': answer.body.length }).end(answer.body);
  });
  await new Promise((listening, failed) => server.on('error', failed).listen(0, '127.0.0.1', listening));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
