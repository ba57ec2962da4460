// Chart runs by Observable Plot: one SVG a panel. It has no way of updating: a new plot takes the place of the old.
import { dot, line, plot } from '@observablehq/plot';
import { page } from './page.js';

function svg(place, { from, to, depth, lines }) {
  const rows = lines.flatMap(({ work, colour, inColour, points }) =>
    points.map(({ time, rank }) => ({ date: new Date(time), rank, work, colour, inColour })),
  );
  return plot({
    width: place.clientWidth,
    height: place.clientHeight,
    x: { type: 'utc', domain: [new Date(from), new Date(to)], label: null },
    y: { domain: [depth, 1], label: null, grid: true },
    marks: [
      ...[false, true].flatMap((inColour) => {
        const these = rows.filter((row) => row.inColour === inColour);
        return [
          line(these, { x: 'date', y: 'rank', z: 'work', stroke: 'colour', strokeWidth: inColour ? 2 : 1 }),
          dot(these, { x: 'date', y: 'rank', fill: 'colour', r: inColour ? 2.5 : 1.5 }),
        ];
      }),
    ],
  });
}

page({
  draw: (places, panels) => {
    places.forEach((place, i) => place.replaceChildren(svg(place, panels[i])));
    return places;
  },
  change: (places, panels) => places.forEach((place, i) => place.replaceChildren(svg(place, panels[i]))),
});
