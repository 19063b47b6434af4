// tally.mjs FOLDER STEPS FAILED: adds up what the test runners wrote in FOLDER (go.json, unit.json, pages.json, journeys-*.json), prints
// one line for each, then the total alone on its line. A step that failed without a failed test counts as one failure.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, steps, failedSteps] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];

/** Playwright's words; a flaky test failed once, which is a failure. */
function playwright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

// Each runner's own words for the same three counts.
const runners = {
  'go.json': (r) => r,
  'unit.json': (r) => ({ passed: r.numPassedTests, failed: r.numFailedTests, skipped: r.numPendingTests + r.numTodoTests }),
  'pages.json': playwright,
  'journeys-1.json': playwright,
  'journeys-2.json': playwright,
};

const total = { passed: 0, failed: 0, skipped: 0 };
for (const [file, read] of Object.entries(runners)) {
  const path = join(folder, file);
  if (!existsSync(path)) continue;
  const counts = read(JSON.parse(readFileSync(path, 'utf8')));
  for (const name of Object.keys(total)) total[name] += counts[name];
  console.log(`${file.replace('.json', '').padEnd(10)} ${counts.passed + counts.failed} tests`);
}
if (failedSteps > 0) console.log(`steps failed: ${failedSteps} of ${steps}`);
total.failed = Math.max(total.failed, failedSteps);
if (total.passed + total.failed === 0) total.failed = 1;

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
