// A dataset whose opening view has as many points as is asked for: the lead album is given tracks without end, each of
// them on the weekly track chart in every week of the window.
//
// Knows the dataset's names (public/data/schema.json). Deliberately no likeness of anything: it is there to be drawn.

const DAY = 86_400_000;

/** The dataset with `points` more positions in its opening window, at least. */
export function dense(dataset, points) {
  const { album, charts, window } = dataset.lead;
  const chart = dataset.charts.find(({ id, subject, period }) => charts.includes(id) && subject === 'track' && period === 'week');
  const model = dataset.entries.find((entry) => entry.chart === chart.id && entry.date?.length === 10);
  const dates = [];
  const [from, to] = window.map((day) => Date.parse(day));
  const anchor = Date.parse(model.date);
  const first = anchor + Math.ceil((from - anchor) / (7 * DAY)) * 7 * DAY;
  for (let date = first; date <= to; date += 7 * DAY) dates.push(new Date(date).toISOString().slice(0, 10));
  const { act, release } = dataset.albums.find(({ id }) => id === album);
  const ids = Array.from({ length: Math.ceil(points / dates.length) }, (_, i) => `dense-${i}`);
  const { sources } = model;
  const tracks = ids.map((id, i) => ({ id, title: `Dense ${i}`, acts: [act], release, sources }));
  const rank = (i, week) => 1 + Math.floor((Math.sin(i * 1.7 + week / (3 + (i % 7))) + 1) * 99.5);
  const entries = ids.flatMap((track, i) =>
    dates.map((date, week) => ({ chart: chart.id, track, date, rank: rank(i, week), tie: true, sources })),
  );
  return {
    ...dataset,
    albums: dataset.albums.map((one) => (one.id === album ? { ...one, tracks: [...one.tracks, ...ids] } : one)),
    tracks: [...dataset.tracks, ...tracks],
    entries: [...dataset.entries, ...entries],
  };
}
