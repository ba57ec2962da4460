// The claims: as they are opened without asking for more, from the start of the navigation to the second animation frame
// after all verdicts are there; by a link, from the moment the dataset has been read to the end of the frame that shows the
// verdict of every claim; and from a change of the day whose knowledge is shown to the end of the frame with the verdicts as
// of then. Pages of their own in fresh profiles, so that nothing of them is compiled yet. Chartrun's alone: no peer has any.

/** The frame in which the last of it stood, once the page has come to rest. */
async function seen(page) {
  await page.waitForFunction(() => window.bench.changeSeen(), null, { timeout: 10_000, polling: 50 });
  await page.waitForTimeout(400);
  return page.evaluate(() => window.bench.changeSeen());
}

/** When all verdicts were on the screen, and when the dataset had been read, both from the start of the navigation. */
async function opened({ subject, origin, fresh }, watch) {
  const { context, page } = await fresh(watch);
  try {
    await page.goto(origin + subject.path + subject.claims.opens, { waitUntil: 'load' });
    await page.waitForFunction((read) => performance.getEntriesByName(read).length && window.bench.marks[0]?.painted, subject.claims.read);
    return await page.evaluate((read) => ({
      claimsOpened: window.bench.marks[0].painted,
      claimsRead: performance.getEntriesByName(read)[0].startTime,
    }), subject.claims.read);
  } finally {
    await context.close();
  }
}

export const claims = {
  async acted(visit) {
    const { subject, origin, fresh } = visit;
    if (!subject.claims) return {};
    const { path, region, inside, read, prepareDay, changeDay } = subject.claims;
    const watch = `bench.watch(${JSON.stringify({ region, inside })});`;
    const start = `${watch} bench.armFor(${JSON.stringify(read)});`;
    const atOnce = await opened(visit, watch);
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
        ...atOnce,
        ...{ claims: rows, claimsWorked: came.worked, claimsPainted: came.painted, claimsFrames: came.frames },
        ...{ dayWorked: day.worked, dayPainted: day.painted, dayFrames: day.frames },
      };
    } finally {
      await context.close();
    }
  },
};
