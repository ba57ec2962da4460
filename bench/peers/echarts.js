// Chart runs by Apache ECharts: one canvas a panel, only the parts that a line chart needs.
import { LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { option, series } from './echarts-lines.js';
import { page } from './page.js';

use([LineChart, GridComponent, CanvasRenderer]);

page({
  draw: (places, panels) =>
    panels.map((panel, i) => {
      const chart = init(places[i]);
      chart.setOption(option(panel));
      return chart;
    }),

  change: (charts, panels) => {
    for (const [i, chart] of charts.entries()) chart.setOption({ series: series(panels[i]) }, { replaceMerge: ['series'] });
  },
});
