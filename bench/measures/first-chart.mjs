// The first chart on screen: from the start of the navigation to the second animation frame after all marks of "Chart
// entries" are in the document. All: as many as there are when the page has come to rest. And when the page answers a
// hand, where it says so: Chartrun shows its first chart before it does, the peers' are in hand as they are drawn.

export const firstChart = {
  async loaded({ page }) {
    return page.evaluate(() => {
      const { marks } = window.bench;
      const all = marks.at(-1).count;
      const { painted } = marks.find(({ count }) => count === all);
      const firstText = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null;
      // A page that draws in steps, or draws again, shows it here.
      const inHand = performance.getEntriesByName('chartrun:page')[0]?.startTime ?? null;
      return { marks: all, firstChart: painted, firstMarks: marks.find(({ count }) => count > 0).painted, drawings: marks.length, firstText, inHand };
    });
  },
};
