// Chart runs by Vega-Lite: one canvas a panel, compiled in the page as any page does that is handed a specification;
// without vega-embed, which adds its menu and its own kilobytes.
import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import { page } from './page.js';

const rows = ({ lines }) =>
  lines.flatMap(({ work, colour, inColour, points }) => points.map(({ time, rank }) => ({ work, colour, inColour, time, rank })));

const specification = (place, panel) => ({
  width: place.clientWidth,
  height: place.clientHeight,
  autosize: { type: 'fit', contains: 'padding' },
  data: { name: 'rows', values: rows(panel) },
  layer: [false, true].map((inColour) => ({
    transform: [{ filter: { field: 'inColour', equal: inColour } }],
    mark: { type: 'line', strokeWidth: inColour ? 2 : 1, point: { size: inColour ? 20 : 8 } },
    encoding: {
      x: { field: 'time', type: 'temporal', scale: { type: 'utc', domain: [panel.from, panel.to], nice: false }, title: null },
      y: { field: 'rank', type: 'quantitative', scale: { domain: [panel.depth, 1], nice: false, zero: false }, title: null },
      color: { field: 'colour', type: 'nominal', scale: null, legend: null },
      detail: { field: 'work' },
    },
  })),
});

page({
  draw: (places, panels) =>
    Promise.all(
      panels.map(async (panel, i) => {
        const view = new View(parse(compile(specification(places[i], panel)).spec), { container: places[i], renderer: 'canvas' });
        return view.runAsync();
      }),
    ),
  change: (views, panels) => Promise.all(views.map((view, i) => view.data('rows', rows(panels[i])).runAsync())),
});
