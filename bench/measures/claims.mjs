// The claims: from the moment the dataset has been read to the end of the frame that shows the verdict of every claim,
// and from a change of the day whose knowledge is shown to the end of the frame with the verdicts as of then. A page of
// its own in a fresh profile, so that nothing of it is compiled yet. Chartrun's alone: no peer has any.

/** The frame in which the last of it stood, once the page has come to rest. */
async function seen(page) {
  await page.waitForFunction(() => window.bench.changeSeen(), null, { timeout: 10_000, polling: 50 });
  await page.waitForTimeout(400);
  return page.evaluate(() => window.bench.changeSeen());
}

export const claims = {
  async acted({ subject, origin, fresh }) {
    if (!subject.claims) return {};
    const { path, region, inside, read, prepareDay, changeDay } = subject.claims;
    const start = `bench.watch(${JSON.stringify({ region, inside })}); bench.armFor(${JSON.stringify(read)});`;
    const { context, page } = await fresh(start);
    try {
      await page.goto(origin + subject.path + path, { waitUntil: 'load' });
      const came = await seen(page);
      const rows = await page.locator(inside).count();
      await prepareDay(page);
      await page.waitForTimeout(150 + 16 * Math.random());
      await page.evaluate(() => window.bench.arm());
      await changeDay(page);
      const day = await seen(page);
      return {
        ...{ claims: rows, claimsWorked: came.worked, claimsPainted: came.painted, claimsFrames: came.frames },
        ...{ dayWorked: day.worked, dayPainted: day.painted, dayFrames: day.frames },
      };
    } finally {
      await context.close();
    }
  },
};
