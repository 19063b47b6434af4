// Browser tests, in the machine's Chromium. By default they start a small server of the built screens;
// PORTAIL_URL runs them against a portal that is already up.
import { defineConfig } from '@playwright/test';

const portal = process.env.PORTAIL_URL;
/** The first of two ports: another checkout may be testing its own. */
const port = Number(process.env.E2E_PORT ?? '4173');

/** The screens of a service, and those of a demonstration. */
export const servers = {
  service: portal ?? `http://127.0.0.1:${port}`,
  demo: portal ?? `http://127.0.0.1:${port + 1}`,
};

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Every test answers the API for itself: they share nothing but files that do not change.
  fullyParallel: true,
  workers: 2,
  // Some look at a score of pages, on machines that may be busy.
  timeout: 120_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: servers.service,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      // Containers run as root and without a network: no sandbox, nothing looked up outside.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: portal
    ? undefined
    : {
        command: `go run ./e2e/server -service 127.0.0.1:${port} -demo 127.0.0.1:${port + 1}`,
        url: servers.service,
      },
});
