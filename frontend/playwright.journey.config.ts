// The journey of the main job, on a whole portal that is already up with its demonstration: JOURNEY_URL.
// deploy/dev/with-portal.sh starts one.
import { defineConfig } from '@playwright/test';
import base from './playwright.config';

const url = process.env.JOURNEY_URL;
if (!url) throw new Error('JOURNEY_URL names the portal; deploy/dev/with-portal.sh starts one.');

export default defineConfig({
  ...base,
  testDir: 'journey',
  outputDir: 'test-results/journey',
  webServer: undefined,
  // The demonstration has one clock.
  fullyParallel: false,
  workers: 1,
  timeout: 600_000,
  expect: { timeout: 30_000 },
  use: { ...base.use, baseURL: url, trace: 'retain-on-failure', actionTimeout: 30_000 },
});
