// Serves a folder of static files the way a good static host does: compressed, with the right types, under any path.
//   node scripts/serve.mjs [--port 8080] [--base /some/path/] [FOLDER, dist if left out]
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, relative, resolve, sep } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES = {
  '': 'text/plain; charset=utf-8', // README, LICENSE
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
// What is compressed already gains nothing.
const COMPRESSIBLE = /^text\/|json|javascript|wasm|svg|xml/;

const brotli = promisify(brotliCompress);
const ENCODERS = {
  // 9 of 11: a few per cent larger than a host's precompressed file, and there at once.
  br: (body) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: promisify(gzip),
};

/** The best encoding that the reader takes: brotli, gzip, or none. */
export function negotiate(header = '') {
  const accepted = new Map(
    header.split(',').map((item) => {
      const [name, ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, quality ? Number(quality.slice(2)) : 1];
    }),
  );
  return Object.keys(ENCODERS).find((name) => (accepted.get(name) ?? accepted.get('*') ?? 0) > 0);
}

/** The file that a path means, or nothing: never one outside of the folder, by dots or by links. */
async function find(root, path) {
  let wanted = join(root, path);
  const inside = (file) => file === root || file.startsWith(root + sep);
  if (path.includes('\0') || !inside(wanted)) return undefined;
  try {
    if ((await stat(wanted)).isDirectory()) {
      if (!path.endsWith('/') && path !== '') return { folder: relative(root, wanted).split(sep) };
      wanted = join(wanted, 'index.html');
    }
    const file = await realpath(wanted);
    const { mtimeMs, size } = await stat(file);
    return inside(file) ? { file, version: `${mtimeMs}-${size}` } : undefined;
  } catch {
    return undefined;
  }
}

/** A server for `folder` under `base`; it is up to the caller to let it listen. */
export async function serve(folder, base = '/') {
  const root = await realpath(folder);
  // Compressed bodies by file, encoding and version.
  const bodies = new Map();

  async function body(file, version, encoding) {
    const key = `${encoding} ${file}`;
    const known = bodies.get(key);
    if (known?.version === version) return known;
    const raw = await readFile(file);
    const bytes = encoding ? await ENCODERS[encoding](raw) : raw;
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const made = { version, bytes, etag };
    bodies.set(key, made);
    return made;
  }

  async function answer(request, response) {
    const end = (status, headers = {}, bytes = Buffer.alloc(0)) => {
      response.writeHead(status, { 'Content-Length': bytes.length, 'X-Content-Type-Options': 'nosniff', ...headers });
      response.end(request.method === 'HEAD' ? undefined : bytes);
    };
    const say = (status, words, headers = {}) =>
      end(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, Buffer.from(`${words}\n`));

    if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, 'Method not allowed', { Allow: 'GET, HEAD' });
    const [address, query] = request.url.split(/\?(.*)/s);
    let path;
    try {
      path = decodeURIComponent(address);
    } catch {
      return say(400, 'Bad address');
    }
    const withQuery = (to) => (query === undefined ? to : `${to}?${query}`);
    if (`${path}/` === base) return end(308, { Location: withQuery(base) });
    if (!path.startsWith(base)) return say(404, 'Not found');

    const found = await find(root, path.slice(base.length));
    if (!found) return say(404, 'Not found');
    if (found.folder) return end(308, { Location: withQuery(`${base}${found.folder.map(encodeURIComponent).join('/')}/`) });

    const type = TYPES[extname(found.file).toLowerCase()] ?? 'application/octet-stream';
    const compressible = COMPRESSIBLE.test(type);
    const encoding = compressible ? negotiate(request.headers['accept-encoding']) : undefined;
    const { bytes, etag } = await body(found.file, found.version, encoding);
    const headers = {
      'Content-Type': type,
      // Asked again each time, so that a new build is seen at once; an unchanged file costs a 304.
      'Cache-Control': 'no-cache',
      ETag: etag,
      ...(compressible && { Vary: 'Accept-Encoding' }),
      ...(encoding && { 'Content-Encoding': encoding }),
    };
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers);
      return response.end();
    }
    end(200, headers, bytes);
  }

  return createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(`${request.method} ${request.url}: ${error.message}`);
      if (!response.headersSent) response.writeHead(500, { 'Content-Length': 0 });
      response.end();
    });
  });
}

async function main() {
  const { values, positionals } = parseArgs({
    options: { port: { type: 'string', default: '8080' }, base: { type: 'string', default: '/' } },
    allowPositionals: true,
  });
  const folder = resolve(positionals[0] ?? 'dist');
  const port = Number(values.port);
  const base = `/${values.base}/`.replace(/\/+/g, '/');
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`'${values.port}' is not a port`);

  const server = await serve(folder, base);
  server.on('error', (error) => {
    console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken: choose another, PORT=8081 make serve` : error.message);
    process.exit(1);
  });
  server.listen(port, '127.0.0.1', () => {
    const shown = relative(process.cwd(), folder) || '.';
    console.log(`Serving ${shown} on http://127.0.0.1:${server.address().port}${base}`);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error.code === 'ENOENT' ? `There is no folder ${error.path}: run make build first` : error.message);
    process.exit(1);
  });
}
