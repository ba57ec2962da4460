// What every peer draws: the default view of "Chart entries", read from the same file that the page reads.
//
// Knows the dataset's names (public/data/schema.json) and what the page opens with. Deliberately does not know any
// charting library, and checks nothing: the peers trust the file, the page does not.

const DAY = 86_400_000;
const COLOURS = ['#c8102e', '#1f5fbf', '#0b7a5b', '#9a6a00', '#6b46c1', '#0e7490', '#b83280', '#4d7c0f'];
const GREY = '#8f8f89';
/** Other works in grey on one panel, as on the page: those longest on it in the window, the better peak first. */
const PEERS = 10;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The month that a moment lies in, for an axis. */
export function month(ms) {
  const date = new Date(ms);
  return `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

export async function load(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/**
 * The lead charts in the opening window, a panel each: the runs of the chosen albums in colour and on top, a few
 * others in grey. A line has a point for each week from its first to its last; `rank` is null in a week it was not there.
 */
export function panels(dataset, albums = [dataset.lead.album]) {
  const tracks = (id) => dataset.albums.find((album) => album.id === id)?.tracks ?? [];
  const chosen = albums.flatMap((id) => [id, ...tracks(id)]);
  const titles = new Map([...dataset.albums, ...dataset.tracks].map(({ id, title }) => [id, title]));
  const [from, to] = dataset.lead.window.map((day) => Date.parse(day));

  return dataset.lead.charts.map((id) => {
    const chart = dataset.charts.find((chart) => chart.id === id);
    const runs = new Map();
    const peaks = new Map();
    for (const { chart: on, album, track, date, rank, doubt, peak } of dataset.entries) {
      if (on !== id || doubt) continue;
      const work = album ?? track;
      peaks.set(work, Math.min(rank, peaks.get(work) ?? Infinity));
      // A date such as "2023-09" is a month: nothing to draw a week with.
      if (peak || date?.length !== 10) continue;
      const time = Date.parse(date);
      if (time < from || time > to) continue;
      if (!runs.has(work)) runs.set(work, new Map());
      runs.get(work).set(time, rank);
    }

    // Grey first, below the others; the chosen in their order, so that what is added later leaves them their colours.
    const peers = [...runs.keys()].filter((work) => !chosen.includes(work));
    peers.sort((a, b) => runs.get(b).size - runs.get(a).size || peaks.get(a) - peaks.get(b));
    const ours = chosen.filter((work) => runs.has(work));
    const inColours = ours.slice(0, COLOURS.length);
    const works = [...peers.slice(0, PEERS).reverse(), ...ours];
    const lines = works.map((work) => {
      const ranks = runs.get(work);
      const times = [...ranks.keys()];
      const points = [];
      for (let time = Math.min(...times), last = Math.max(...times); time <= last; time += 7 * DAY) {
        points.push({ time, rank: ranks.get(time) ?? null });
      }
      const inColour = inColours.includes(work);
      const colour = inColour ? COLOURS[inColours.indexOf(work)] : GREY;
      return { work, title: titles.get(work) ?? work, inColour, colour, points };
    });
    return { id, name: chart.name, depth: chart.depth ?? 200, from, to, lines };
  });
}
