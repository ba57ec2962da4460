// A filter change: from the reader's click to the end of the frame that shows the chart changed, in milliseconds and in
// frames of the screen (1: the change was ready in the first frame that was due after the click).

export const change = {
  async acted({ page, subject }) {
    await subject.prepareChange(page);
    // The browser is at rest when the reader clicks, and the click falls anywhere between two frames.
    await page.waitForTimeout(150 + 16 * Math.random());
    await page.evaluate(() => window.bench.arm());
    await subject.act(page);
    await page.waitForFunction(() => window.bench.changeSeen(), null, { timeout: 10_000, polling: 50 });
    // A page that draws again a little later has not shown the change before.
    await page.waitForTimeout(300);
    const { worked, painted, frames } = await page.evaluate(() => window.bench.changeSeen());
    return { changeWorked: worked, changePainted: painted, changeFrames: frames };
  },
};
