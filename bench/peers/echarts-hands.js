// The same chart runs by ECharts with what its page that only draws does without: a crosshair that reads every line,
// and a stretch of time that is marked by dragging and shown when let go.
import { LineChart } from 'echarts/charts';
import { DataZoomComponent, GridComponent, ToolboxComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { option } from './echarts-lines.js';
import { page } from './page.js';

use([LineChart, GridComponent, TooltipComponent, ToolboxComponent, DataZoomComponent, CanvasRenderer]);

page({
  draw: (places, panels) =>
    panels.map((panel, i) => {
      const chart = init(places[i]);
      const tooltip = { trigger: 'axis', transitionDuration: 0 };
      const toolbox = { itemSize: 0, feature: { dataZoom: { yAxisIndex: 'none' } } };
      chart.setOption({ ...option(panel), tooltip, toolbox });
      chart.dispatchAction({ type: 'takeGlobalCursor', key: 'dataZoomSelect', dataZoomSelectActive: true });
      return chart;
    }),
  change: () => {},
});
