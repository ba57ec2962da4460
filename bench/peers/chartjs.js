// Chart runs by Chart.js: one canvas a panel, only the parts that a line chart needs.
import { Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { page } from './page.js';
import { month } from './rows.js';

Chart.register(LinearScale, LineController, LineElement, PointElement);

const datasets = ({ lines }) =>
  // The first is drawn on top.
  lines.toReversed().map(({ title, colour, inColour, points }) => ({
    label: title,
    borderColor: colour,
    backgroundColor: colour,
    borderWidth: inColour ? 2 : 1,
    pointRadius: inColour ? 2.5 : 1.5,
    data: points.map(({ time, rank }) => ({ x: time, y: rank })),
  }));

page({
  draw: (places, panels) =>
    panels.map((panel, i) => {
      const canvas = document.createElement('canvas');
      places[i].append(canvas);
      return new Chart(canvas, {
        type: 'line',
        data: { datasets: datasets(panel) },
        options: {
          animation: false,
          maintainAspectRatio: false,
          parsing: false,
          scales: {
            // Its scale of dates wants an adapter and a library of dates beside it: this is the lighter way.
            x: { type: 'linear', min: panel.from, max: panel.to, ticks: { callback: month } },
            y: { reverse: true, min: 1, max: panel.depth },
          },
        },
      });
    }),

  change: (charts, panels) => {
    for (const [i, chart] of charts.entries()) {
      chart.data.datasets = datasets(panels[i]);
      chart.update('none');
    }
  },
});
