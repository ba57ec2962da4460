// The end-to-end tests: the built page, served under a sub-path by our own server, in the system's Chromium.
// `make test-e2e` builds the page first; scripts/e2e runs what it is told on the page as built last.
import { defineConfig } from '@playwright/test';
import { launchOptions } from '../scripts/chromium.mjs';

// Deep enough that an address from the root, or one that climbs, would miss.
const base = '/music/chartrun/';

export default defineConfig({
  testDir: '.',
  outputDir: 'test-results',
  forbidOnly: !!process.env.CI,
  fullyParallel: true,
  workers: 2,
  // None: a test that passes at the second try is a fault to find.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    // The server takes a free port and says which; the name of the group, in capitals, is the variable.
    baseURL: `http://127.0.0.1:${process.env.CHARTRUN_PORT}${base}`,
    browserName: 'chromium',
    locale: 'en-US',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    launchOptions,
  },
  webServer: {
    command: `node ../scripts/serve.mjs --port 0 --base ${base} ../dist`,
    wait: { stdout: /http:\/\/127\.0\.0\.1:(?<chartrun_port>\d+)\// },
  },
});
