// What a frame takes while a hand is on the chart: the pointer moves over it and reads, then drags across it and marks a
// stretch of time, which is shown when it is let go. The last frame of the drag is in the worst.
import { median, worst } from '../statistics.mjs';

const STEPS = 60;

async function filmed(page, act) {
  await page.evaluate(() => window.bench.film());
  await act();
  // What a hand has set going is shown.
  await page.waitForTimeout(150);
  const frames = await page.evaluate(() => window.bench.cut());
  return { median: median(frames), worst: worst(frames) };
}

async function across(page, { x, y, width, height }, from, to) {
  for (let step = 0; step <= STEPS; step += 1) {
    const share = from + ((to - from) * step) / STEPS;
    await page.mouse.move(x + width * share, y + height * (0.4 + 0.1 * Math.sin(step / 5)));
  }
}

/** A handle is dragged to and fro while the picture follows. */
async function followed(page, handle) {
  await handle.scrollIntoViewIfNeeded();
  await page.waitForTimeout(400);
  const { x, y, width, height } = await handle.boundingBox();
  const from = { x: x + width / 2, y: y + height / 2 };
  return filmed(page, async () => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (let step = 1; step <= STEPS; step += 1) await page.mouse.move(from.x + 80 * Math.sin(step / 10), from.y);
    await page.mouse.up();
  });
}

export const frames = {
  async acted({ page, subject, origin }) {
    if (!subject.hands) return {};
    if (subject.hands.entry) {
      await page.goto(`${origin}/${subject.id}-hands/`, { waitUntil: 'load' });
    }
    await page.keyboard.press('Escape');
    const plot = subject.hands.plot(page);
    await plot.waitFor();
    await plot.scrollIntoViewIfNeeded();
    await page.waitForTimeout(400);
    const box = await plot.boundingBox();
    await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.4);
    await page.waitForTimeout(100);
    const read = await filmed(page, () => across(page, box, 0.2, 0.7));
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.4);
    await page.waitForTimeout(100);
    const brush = await filmed(page, async () => {
      await page.mouse.down();
      await across(page, box, 0.3, 0.6);
      await page.mouse.up();
      await page.waitForTimeout(300);
    });
    const follow = subject.hands.handle && (await followed(page, subject.hands.handle(page)));
    return {
      ...{ readMedian: read.median, readWorst: read.worst, brushMedian: brush.median, brushWorst: brush.worst },
      ...(follow && { followMedian: follow.median, followWorst: follow.worst }),
    };
  },
};
