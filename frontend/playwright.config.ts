// Browser tests, in the machine's Chromium. By default they start a small server of the built screens;
// PORTAIL_URL runs them against a portal that is already up.
import { defineConfig } from '@playwright/test';

const portal = process.env.PORTAIL_URL;

/** The screens of a service, and those of a demonstration. */
export const servers = {
  service: portal ?? 'http://127.0.0.1:4173',
  demo: portal ?? 'http://127.0.0.1:4174',
};

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
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
    : [
        { command: 'go run ./e2e/server -addr 127.0.0.1:4173', url: servers.service },
        { command: 'go run ./e2e/server -addr 127.0.0.1:4174 -demo', url: servers.demo },
      ],
});
