// Measures the JavaScript that a page loads before it is interactive, as the built app serves it, compressed by gzip.
// Fails if a practice page exceeds the limit.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMITED = { pages: ['/practice', '/practice/sentences'], bytes: 200 * 1024 };
const PAGES = [
  '/',
  '/sign-in',
  '/today',
  '/practice',
  '/practice/sentences',
  '/review',
  '/review/session',
  '/progress/history',
  '/progress',
  '/me',
];
const folder = fileURLToPath(new URL('..', import.meta.url));

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

async function page(address) {
  for (let tries = 0; tries < 300; tries++) {
    try {
      const response = await fetch(address);
      if (response.ok) return await response.text();
    } catch {
      // not up yet
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${address} does not answer`);
}

const sizes = new Map();
function size(path) {
  if (!sizes.has(path)) sizes.set(path, gzipSync(readFileSync(`${folder}.next/${path}`)).length);
  return sizes.get(path);
}

const port = await freePort();
const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
const server = spawn(process.execPath, [next, 'start', '-p', String(port), '-H', '127.0.0.1'], {
  cwd: folder,
  stdio: 'ignore',
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
});
let isOver = false;
try {
  for (const path of PAGES) {
    const html = await page(`http://127.0.0.1:${port}${path}`);
    // No supported browser loads the scripts for browsers without modules.
    const tags = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/nomodule/i.test(tag));
    const files = new Set(tags.flatMap((tag) => /src="\/_next\/([^"?]+\.js)/.exec(tag)?.[1] ?? []));
    const bytes = [...files].reduce((sum, file) => sum + size(decodeURI(file)), 0);
    const isLimited = LIMITED.pages.includes(path);
    if (isLimited && (bytes > LIMITED.bytes || files.size === 0)) isOver = true;
    const limit = isLimited ? `  (at most ${LIMITED.bytes / 1024} KB)` : '';
    console.log(`${path.padEnd(20)} ${(bytes / 1024).toFixed(1).padStart(7)} KB in ${files.size} files${limit}`);
  }
} finally {
  server.kill();
}
process.exit(isOver ? 1 : 0);
