// Reads `go test -json` on its input, prints what a person wants to see of it (a line for each package, everything about
// a failure, each skipped test with its reason), and writes the counts to the file named. Exits 1 on a failure or when
// no test ran.
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const counts = { passed: 0, failed: 0, skipped: 0 };
const outputs = new Map(); // package or package/test → its lines
const parents = new Set(); // tests that only hold subtests
const failing = new Set(); // packages and tests in which a test failed
const counted = { pass: 'passed', fail: 'failed', skip: 'skipped' };

const take = (key) => {
  const lines = outputs.get(key) ?? [];
  outputs.delete(key);
  return lines.join('');
};

function line(event) {
  const key = event.Test ? `${event.Package}/${event.Test}` : event.Package;
  switch (event.Action) {
    case 'build-output':
      process.stdout.write(event.Output);
      break;
    case 'run':
      for (const parent of above(event)) parents.add(parent);
      break;
    case 'output':
      if (!event.Test && /^(ok|FAIL)\s/.test(event.Output)) process.stdout.write(event.Output);
      else outputs.set(key, [...(outputs.get(key) ?? []), event.Output]);
      break;
    case 'pass':
    case 'fail':
    case 'skip':
      if (event.Test) test(event, key);
      else ended(event);
  }
}

// The tests that hold this one as a subtest.
function above({ Package, Test }) {
  const names = Test.split('/').slice(0, -1);
  return names.map((_, at) => `${Package}/${names.slice(0, at + 1).join('/')}`);
}

// What only holds subtests is no test of its own, unless it failed and none of them did.
function test(event, key) {
  const output = take(key);
  const fail = event.Action === 'fail';
  if (fail) process.stdout.write(`\n${event.Package}\n${output}`);
  if (event.Action === 'skip') process.stdout.write(output);
  if (fail ? !failing.has(key) : !parents.has(key)) counts[counted[event.Action]]++;
  if (fail) for (const name of [event.Package, ...above(event)]) failing.add(name);
}

// A package fails without a failed test when it does not build, panics, runs out of time or leaks.
function ended(event) {
  const output = take(event.Package);
  if (event.Action !== 'fail') return;
  if (!failing.has(event.Package)) {
    counts.failed++;
    for (const key of outputs.keys()) if (key.startsWith(`${event.Package}/`)) process.stdout.write(take(key));
  }
  process.stdout.write(output);
}

for await (const text of createInterface({ input: process.stdin })) {
  if (text.startsWith('{')) line(JSON.parse(text));
  else process.stdout.write(`${text}\n`);
}

const { passed, failed, skipped } = counts;
if (passed + failed === 0) {
  process.stdout.write('no Go test ran\n');
  counts.failed = 1;
}
if (process.argv[2]) writeFileSync(process.argv[2], JSON.stringify(counts));
process.stdout.write(`Go tests run: ${passed + failed}, of which failed: ${failed}, left out: ${skipped}\n`);
process.exit(counts.failed ? 1 : 0);
