// Chart runs by Apache ECharts: one canvas a panel, only the parts that a line chart needs.
import { LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { page } from './page.js';

use([LineChart, GridComponent, CanvasRenderer]);

const series = ({ lines }) =>
  lines.map(({ work, title, colour, inColour, points }) => ({
    type: 'line',
    id: work,
    name: title,
    color: colour,
    z: inColour ? 3 : 2,
    lineStyle: { width: inColour ? 2 : 1 },
    symbol: 'circle',
    symbolSize: inColour ? 5 : 3,
    showAllSymbol: true,
    data: points.map(({ time, rank }) => [time, rank]),
  }));

page({
  draw: (places, panels) =>
    panels.map((panel, i) => {
      const chart = init(places[i]);
      chart.setOption({
        animation: false,
        useUTC: true,
        grid: { left: 44, right: 16, top: 12, bottom: 28 },
        xAxis: { type: 'time', min: panel.from, max: panel.to },
        yAxis: { type: 'value', inverse: true, min: 1, max: panel.depth },
        series: series(panel),
      });
      return chart;
    }),

  change: (charts, panels) => {
    for (const [i, chart] of charts.entries()) chart.setOption({ series: series(panels[i]) }, { replaceMerge: ['series'] });
  },
});
