// Writes the pages that the Go server sends: the public ones as full HTML, and for all others a shell
// that the browser fills. One set for a demonstration, one for an installation that declared its
// contact and its host, one for an installation that did not; each in every language.
//
//   dist/pages/<demo|full|bare>/<fr|en>/<path>.html, shell.html
//   dist/site.json: every address of the portal, so that the server can tell 200 from 404
//
// What the server writes into them when it starts stands between double braces.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  addresses,
  languages,
  noscript,
  render,
} from '../node_modules/.cache/portail-server/entry-server.js';

const dist = join(import.meta.dirname, '../dist');
const template = await readFile(join(dist, 'index.html'), 'utf8');
const manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'));
const assets = await readdir(join(dist, 'assets'));

const brand = ['{{brand}}'];
const variants = {
  demo: { brand, contact: '', host: '', demo: true },
  full: { brand, contact: '{{contact}}', host: '{{host}}', demo: false },
  bare: { brand, contact: '', host: '', demo: false },
};

/** Modules that a first visit needs beyond the entry: asked for at once rather than one after another. */
function firstModules(path, lang) {
  const modules = lang === 'en' ? ['src/i18n/en.ts'] : [];
  if (path === '/') modules.push('src/pages/home/HomePage.tsx', `src/pages/home/home.${lang}.ts`);
  return modules;
}

/** The files of these modules and of all that they import, each before what it imports. */
function filesOf(modules, seen = new Set()) {
  for (const module of modules) {
    const chunk = manifest[module];
    if (!chunk) throw new Error(`prerender: ${module} is not in the manifest`);
    if (seen.has(chunk.file)) continue;
    seen.add(chunk.file);
    filesOf(chunk.imports ?? [], seen);
  }
  return [...seen];
}

function set(html, pattern, replacement) {
  if (!pattern.test(html)) throw new Error(`prerender: ${pattern} is not in index.html`);
  return html.replace(pattern, () => replacement);
}

function preloads(path, lang) {
  const font = assets.find((name) => /^Marianne-Regular-[^.]+\.woff2$/.test(name));
  const chunks = filesOf(['index.html', ...firstModules(path, lang)])
    .slice(1) // the entry is named by its own tag
    .map((file) => `<link rel="modulepreload" href="/${file}" />`);
  return [
    `<link rel="preload" as="font" type="font/woff2" crossorigin href="/assets/${font}" />`,
    ...chunks,
  ].join('\n    ');
}

async function document({ lang, path, variant, app, head }) {
  const { demo, contact, host } = variants[variant];
  let html = template;
  html = set(
    html,
    /<html lang="fr" dir="ltr" data-brand="state">/,
    `<html lang="${lang}" dir="ltr" data-brand="{{brandKind}}">`,
  );
  html = set(html, /(?<=name="portail-brand" content=")[^"]*/, '{{brandLines}}');
  html = set(html, /(?<=name="portail-contact" content=")/, demo ? '' : contact);
  html = set(html, /(?<=name="portail-host" content=")/, demo ? '' : host);
  html = set(html, /(?<=name="portail-demo" content=")auto/, String(demo));
  html = set(html, /<!--head-->\s*<title>.*<\/title>/, `${preloads(path, lang)}\n    ${head}`);
  html = set(html, /<!--noscript-->/, path ? '' : `<noscript>${await noscript(lang)}</noscript>`);
  return set(html, /<!--app-->/, app);
}

/** React writes the title and the description first; they belong in the head. */
function split(html) {
  const head = [];
  const app = html.replace(/<title>.*?<\/title>|<meta name="description"[^>]*>/g, (tag) => {
    head.push(tag);
    return '';
  });
  return { head: head.join('\n    '), app };
}

/** What the content security policy would refuse, or the reader would see. */
function check(file, html) {
  const faults = [
    [/<[^>]+\sstyle="/, 'an inline style'],
    [/<script(?![^>]*\ssrc=)/, 'an inline script'],
    [/<!--\$[?!]-->|<template /, 'a suspended part'],
  ].filter(([pattern]) => pattern.test(html));
  if (!/<title>[^<]+<\/title>/.test(html)) faults.push([null, 'no title']);
  if (faults.length > 0)
    throw new Error(`prerender: ${file} has ${faults.map(([, what]) => what).join(', ')}`);
}

async function write(file, html) {
  check(file, html);
  const path = join(dist, 'pages', file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, html);
}

let count = 0;
for (const variant of Object.keys(variants)) {
  for (const lang of languages) {
    const folder = `${variant}/${lang}`;
    const title = '<title>Entrepreneurs d’intérêt général</title>';
    await write(`${folder}/shell.html`, await document({ lang, variant, app: '', head: title }));
    for (const { rendered: path } of addresses) {
      if (!path) continue;
      const { head, app } = split(await render(path, lang, variants[variant]));
      const name = path === '/' ? 'index' : path.slice(1);
      // A page about one object takes its title from it, when it is asked for.
      const titled = head.includes('<title>') ? head : `<title>{{live:title}}</title>${head}`;
      const page = await document({ lang, path, variant, app, head: titled });
      await write(`${folder}/${name}.html`, page);
      count += 1;
    }
  }
}

await writeFile(
  join(dist, 'site.json'),
  JSON.stringify({ addresses: addresses.map(({ path }) => path) }, null, 2),
);
await rm(join(dist, 'index.html'));
console.log(
  `prerender: ${count} pages, ${languages.length} languages, ${Object.keys(variants).length} variants`,
);
