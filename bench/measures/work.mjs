// What the load cost the main thread, in processor time: others at work on the machine do not lengthen it, and waiting
// for the next frame does not count. Of the same load that `first-chart` times, up to where the page is at rest.

async function metrics(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
}

export const work = {
  async prepare({ client }) {
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  },
  async loaded({ client }) {
    const { TaskDuration, ScriptDuration, LayoutDuration, RecalcStyleDuration } = await metrics(client);
    return { work: TaskDuration, workScript: ScriptDuration, workLayout: LayoutDuration + RecalcStyleDuration };
  },
};
