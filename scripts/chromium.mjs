// How the system's Chromium is started, for the end-to-end tests and the bench. The flags are those of webdriver.json,
// which the browser tests read; whether it shows a window is each starter's own affair.
import { readFileSync } from 'node:fs';

const { args } = JSON.parse(readFileSync(new URL('../webdriver.json', import.meta.url), 'utf8'))['goog:chromeOptions'];

export const launchOptions = {
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: args.filter((flag) => flag !== '--headless'),
};
