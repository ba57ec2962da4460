// The lines of a chart run as ECharts takes them: what its two pages share.

export const series = ({ lines }) =>
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

export const option = (panel) => ({
  animation: false,
  useUTC: true,
  grid: { left: 44, right: 16, top: 12, bottom: 28 },
  xAxis: { type: 'time', min: panel.from, max: panel.to },
  yAxis: { type: 'value', inverse: true, min: 1, max: panel.depth },
  series: series(panel),
});
