// Memory of a page at rest, after a collection: the script's heap with its elements, and the programs' linear memory.
// Compiled code and canvases' pixels are in neither.

export const memory = {
  async loaded({ client, page }) {
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize = 0 } = await client.send('Runtime.getHeapUsage');
    const linear = await page.evaluate(() => [...window.bench.memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
    return { heapScript: usedSize, heapElements: embedderHeapUsedSize, heapLinear: linear };
  },
};
