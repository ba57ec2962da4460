// The one browser of a run, started as the end-to-end tests start theirs.
import { chromium } from 'playwright-core';
import { launchOptions } from '../scripts/chromium.mjs';

export const open = () => chromium.launch(launchOptions);
