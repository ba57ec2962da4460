// What every peer's page does around its library: fetch, draw, and change the view when the button is pressed.
//
// Knows the page's element ids and says by events when the library has returned; the one who measures listens.
// Deliberately does not measure, and does not know which library draws.
import { load, panels } from './rows.js';

/**
 * `draw(places, panels)` draws each panel into its place, as wide as the place is and as high, and gives back what
 * `change(drawn, panels)` needs to show other panels there, by the library's own way of updating. Both may be async.
 */
export async function page({ draw, change }) {
  const dataset = await load(document.querySelector('link[as=fetch]').href);
  const places = [...document.querySelectorAll('.panel')];
  const lead = panels(dataset);
  lead.forEach(({ name }, i) => (document.querySelectorAll('h2')[i].textContent = name));
  const drawn = await draw(places, lead);
  said('drawn', lead);

  document.querySelector('button').addEventListener('click', async () => {
    const both = panels(dataset, [dataset.lead.album, 'golden']);
    await change(drawn, both);
    said('changed', both);
  });
}

function said(name, shown) {
  const lines = shown.flatMap(({ lines }) => lines);
  const marks = lines.flatMap(({ points }) => points).filter(({ rank }) => rank !== null).length;
  document.dispatchEvent(new CustomEvent(`bench:${name}`, { detail: { lines: lines.length, marks } }));
}
