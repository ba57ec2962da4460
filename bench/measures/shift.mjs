// Layout shift while loading: the largest burst of shifts that no reader caused, as browsers define it (shifts less
// than a second apart, five seconds at most, summed).

export const shift = {
  async loaded({ page }) {
    const shifts = await page.evaluate(() => window.bench.shifts);
    let worst = 0;
    let burst = null;
    for (const { startTime, value } of shifts) {
      if (!burst || startTime - burst.last >= 1000 || startTime - burst.first >= 5000) burst = { first: startTime, sum: 0 };
      burst.last = startTime;
      burst.sum += value;
      worst = Math.max(worst, burst.sum);
    }
    return { shift: worst };
  },
};
