// Weighs what a first visit of the home page, and of a step of an application, loads, gzipped; fails when
// either is too much.
// Follows the build's manifest: the entry, what it imports, the DSFR's own script, which react-dsfr
// always starts, and the page's chunks.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = join(import.meta.dirname, '../dist');
const manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'));

/** gzip at its best, in kB of 1000 bytes, as browsers report transfers. */
const sizes = new Map();
for (const { file } of Object.values(manifest)) {
  sizes.set(file, gzipSync(await readFile(join(dist, file)), { level: 9 }).length / 1000);
}

/** Limits in kB. The first is 143 kB with nothing but React, its router, the queries and the DSFR. */
const budgets = [
  {
    name: 'JavaScript, first visit of the home page',
    limit: 160,
    files: () =>
      scripts([
        'index.html',
        'src/pages/home/HomePage.tsx',
        'src/pages/home/home.fr.ts',
        dsfrScript(),
      ]),
  },
  {
    name: 'JavaScript, dossier step: first visit of a step of the form',
    limit: 190,
    files: () =>
      scripts([
        'index.html',
        'src/pages/dossier/DossierPage.tsx',
        'src/pages/dossier/dossier.fr.ts',
        dsfrScript(),
      ]),
  },
  {
    name: 'CSS',
    limit: 60,
    files: () => [manifest['style.css'].file],
  },
  ...largestPage(),
];

function dsfrScript() {
  const key = Object.keys(manifest).find((name) => name.endsWith('/dsfr/dsfr.module.js'));
  if (!key) throw new Error('budget: the DSFR script is not in the manifest');
  return key;
}

/** The files of these modules and of all they import. */
function scripts(modules, seen = new Set()) {
  for (const name of modules) {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`budget: ${name} is not in the manifest`);
    if (seen.has(chunk.file)) continue;
    seen.add(chunk.file);
    scripts(chunk.imports ?? [], seen);
  }
  return [...seen];
}

/** What the heaviest page adds to the entry; the application has its own budget, above. */
function largestPage() {
  const common = new Set(scripts(['index.html']));
  return Object.keys(manifest)
    .filter((name) => /^src\/pages\/.*Page\.tsx$/.test(name) && !name.includes('/dossier/'))
    .map((name) => ({
      name: `JavaScript added by ${name.replace('src/pages/', '')}`,
      limit: 30,
      files: () => scripts([name]).filter((file) => !common.has(file)),
    }))
    .sort((a, b) => weight(b.files()) - weight(a.files()))
    .slice(0, 1);
}

function weight(files) {
  return files.reduce((sum, file) => sum + sizes.get(file), 0);
}

let over = false;
for (const { name, limit, files } of budgets) {
  const total = weight(files());
  over ||= total > limit;
  console.log(
    `${total > limit ? 'OVER' : 'ok  '} ${total.toFixed(1).padStart(6)} / ${limit} kB  ${name}`,
  );
}
if (over) process.exitCode = 1;
