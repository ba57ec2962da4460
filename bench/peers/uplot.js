// Chart runs by uPlot: one canvas a panel, columns aligned on one time axis.
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { page } from './page.js';

// Its columns share their times: one for each week that any line has.
function columns({ lines }) {
  const times = [...new Set(lines.flatMap(({ points }) => points.map(({ time }) => time)))].sort((a, b) => a - b);
  const row = new Map(times.map((time, i) => [time, i]));
  const ranks = lines.map(({ points }) => {
    const column = new Array(times.length).fill(null);
    for (const { time, rank } of points) column[row.get(time)] = rank;
    return column;
  });
  return [times, ...ranks];
}

const series = ({ title, colour, inColour }) => ({
  label: title,
  stroke: colour,
  width: inColour ? 2 : 1,
  points: { show: true, size: inColour ? 5 : 3 },
});

page({
  draw: (places, panels) =>
    Promise.all(
      panels.map(
        (panel, i) =>
          new Promise((ready) => {
            const { clientWidth: width, clientHeight: height } = places[i];
            const { from, to, depth, lines } = panel;
            new uPlot(
              {
                width,
                height,
                ms: 1,
                legend: { show: false },
                scales: { x: { range: [from, to] }, y: { dir: -1, range: [1, depth] } },
                series: [{}, ...lines.map(series)],
                hooks: { ready: [ready] },
              },
              columns(panel),
              places[i],
            );
          }),
      ),
    ),

  // A line that moves or takes on colour is another series: the ones from the first that differs are replaced.
  change: async (plots, panels) => {
    for (const [i, plot] of plots.entries()) {
      const { lines } = panels[i];
      const same = lines.findIndex(({ title, colour }, at) => plot.series[at + 1]?.label !== title || plot.series[at + 1].stroke() !== colour);
      if (same >= 0) {
        while (plot.series.length > same + 1) plot.delSeries(plot.series.length - 1);
        for (const line of lines.slice(same)) plot.addSeries(series(line));
      }
      plot.setData(columns(panels[i]));
    }
    // It draws in the microtask after this one.
    await null;
  },
});
