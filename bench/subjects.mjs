// The pages that are measured: what each is called, where it lies on the bench's server, how its figure and a filter
// change are known.
//
// Knows the accessible names of the page (words::page). Deliberately does not know how anything is measured.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A package's version, read beside its entry: not every package lets its package.json be asked for. */
function version(name) {
  for (const folder of require.resolve.paths(name)) {
    try {
      return require(`${folder}/${name}/package.json`).version;
    } catch {
      // The next folder up.
    }
  }
  throw new Error(`${name} is not installed: run bench/run, which installs it`);
}

/** `hands`: where a hand can read and mark the first panel, and the page that lets it, where that is another one. */
const peer = (id, name, library, hands = null) => ({
  id,
  name,
  version: version(library),
  path: `/${id}/`,
  entry: `${id}.js`,
  // A peer says by events when its library has drawn and changed (peers/page.js).
  marks: null,
  async prepareChange() {},
  act: (page) => page.getByRole('button', { name: 'Add GOLDEN' }).click(),
  hands,
});

export const CHARTRUN = {
  id: 'chartrun',
  name: 'Chartrun',
  version: null,
  path: '/chartrun/',
  // The figure's marks are elements in the document: they can be counted as they come.
  marks: { region: 'Chart entries', inside: '[role=figure] svg' },
  // What a reader does: name an album, take it from the list. The last act alone is the change.
  async prepareChange(page) {
    await page.getByRole('combobox', { name: 'Albums' }).fill('golden');
    await page.getByRole('option', { name: /golden/i }).first().waitFor({ timeout: 5_000 });
  },
  act: (page) => page.getByRole('option', { name: /golden/i }).first().click(),
  hands: {
    plot: (page) => page.getByRole('region', { name: 'Chart entries' }).locator('.sheet').first(),
    handle: (page) => page.getByRole('slider', { name: 'Last day shown' }),
  },
  claims: {
    path: '?v=1&lang=en&view=claims&asof=2025-05-15',
    // Of which the verdicts were written when the page was built.
    opens: '?v=1&view=claims',
    region: 'Claims',
    inside: '.claim',
    // Noted by the page when the dataset has been read.
    read: 'chartrun:read',
    async prepareDay(page) {
      await page.getByRole('button', { name: /^As of/ }).click();
      await page.locator('.asof input').focus();
    },
    // A month on: two more claims are made.
    changeDay: (page) => page.keyboard.press('ArrowUp'),
  },
};

/** The same view by a link, which nothing was written for beforehand (scripts/beforehand.mjs): the program draws it. */
const BY_A_LINK = { ...CHARTRUN, id: 'link', name: 'Chartrun, by a link', path: '/chartrun/?v=1&album=layover', hands: null, claims: null };

export const SUBJECTS = [
  CHARTRUN,
  BY_A_LINK,
  peer('uplot', 'uPlot', 'uplot', { plot: (page) => page.locator('.u-over').first() }),
  peer('chartjs', 'Chart.js', 'chart.js'),
  peer('plot', 'Observable Plot', '@observablehq/plot'),
  // Its crosshair and its marking are parts of their own, which the page that only draws does without.
  peer('echarts', 'ECharts', 'echarts', { plot: (page) => page.locator('.panel canvas').first(), entry: 'echarts-hands.js' }),
  peer('vega-lite', 'Vega-Lite', 'vega-lite'),
];
