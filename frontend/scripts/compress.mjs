// Writes a .br and a .gz beside every file worth it, so that the server compresses nothing at run time.
// Pages are left out: the server writes into them when it starts.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const dist = join(import.meta.dirname, '../dist');
const worthwhile = new Set(['.js', '.css', '.svg', '.json', '.txt', '.webmanifest']);
const minimum = 512;

const br = promisify(brotliCompress);
const gz = promisify(gzip);

let before = 0;
let after = 0;
for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (!entry.isFile() || !worthwhile.has(extname(entry.name)) || path.includes('/.vite/')) continue;
  const content = await readFile(path);
  if (content.length < minimum) continue;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const [small, zipped] = await Promise.all([br(content, { params }), gz(content, { level: 9 })]);
  await Promise.all([writeFile(`${path}.br`, small), writeFile(`${path}.gz`, zipped)]);
  before += content.length;
  after += small.length;
}
console.log(`compress: ${Math.round(before / 1024)} kB to ${Math.round(after / 1024)} kB (br)`);
