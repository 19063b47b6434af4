// Empties dist/ before a build, but for the committed page that says the screens were not built.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const dist = join(import.meta.dirname, '../dist');
const kept = 'placeholder.html';

for (const name of await readdir(dist)) {
  if (name !== kept) await rm(join(dist, name), { recursive: true });
}
