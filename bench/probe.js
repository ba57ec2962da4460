// Runs in each page before anything of its own: notes when marks come and when frames are painted.
//
// Knows the document and the peers' two events. Deliberately decides nothing: it writes moments into `window.bench`,
// and the measures read them. The same for every page, so what it costs is the same too.
(() => {
  const bench = (window.bench = {
    /** What is known of each state of the marks: how many there were, since when, and when that was on screen. */
    marks: [],
    /** Layout shifts that no reader caused. */
    shifts: [],
    /** The linear memories of the page's programs. */
    memories: new Set(),
    /** The act that is watched, from `arm` on. */
    change: null,
  });

  // ---- Frames.

  /** Calls back in the n-th animation frame from now. */
  const inFrame = (n, then) => requestAnimationFrame((time) => (n > 1 ? inFrame(n - 1, then) : then(time)));

  // ---- Marks as they come. A peer says when it has drawn; in the page itself they are counted.

  const note = (count) => {
    const state = { count, at: performance.now(), painted: null };
    bench.marks.push(state);
    inFrame(2, () => (state.painted = performance.now()));
  };

  // ---- At rest: the last marks have been on the screen for a while. It is said to whoever drives the page.

  const REST = 400;
  const watching = setInterval(() => {
    const last = bench.marks.at(-1);
    if (!(last?.count > 0) || last.painted === null || performance.now() - last.painted <= REST) return;
    clearInterval(watching);
    console.debug('bench: at rest');
  }, 100);

  document.addEventListener('bench:drawn', ({ detail }) => note(detail.marks));

  const named = (name) => (element) =>
    (element.getAttribute('aria-label') ??
      (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' ')).trim() === name;

  /** Counts the elements of `inside` in the region of that name, whenever the document has changed. */
  bench.watch = ({ region, inside }) => {
    let last = 0;
    const look = () => {
      const place = [...document.querySelectorAll('section, [role=region]')].find(named(region));
      const count = place ? [...place.querySelectorAll(inside)].reduce((sum, each) => sum + each.getElementsByTagName('*').length, 0) : 0;
      if (count !== last) {
        note((last = count));
        changed();
      }
      return place;
    };
    const observer = new MutationObserver((records) => {
      const place = look();
      const touched = place && records.some(({ target }) => place.contains(target) && (target.closest?.('svg') || target.querySelector?.('svg')));
      if (touched) changed();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  };

  // ---- A change that a reader asks for: from the event to the end of the frame that shows it.

  const PERIOD = 1000 / 60;
  let turn = 0;
  let frame = 0;
  let rendering = false;
  // When each frame was due, and when it had been styled, laid out and painted.
  const dues = [];
  const ends = [];
  // The latter is when a message sent from the frame's callbacks arrives, or, as messages can be kept waiting, when the
  // next frame is due.
  const after = new MessageChannel();
  after.port1.onmessage = ({ data: [of, which] }) => {
    if (of !== turn) return;
    if (which === frame) rendering = false;
    ends[which] ??= performance.now();
  };

  // One act may follow another: the frames of the last one alone are counted.
  const count = (of) => (due) => {
    if (of !== turn) return;
    if (frame > 0) ends[frame] ??= due - 0.01;
    frame += 1;
    dues[frame] = due;
    rendering = true;
    after.port2.postMessage([turn, frame]);
    requestAnimationFrame(count(of));
  };

  /** From here on the next click or key is the act. */
  bench.arm = () => (bench.change = { began: null, changedAt: null, frame: null });

  const begin = ({ timeStamp, isTrusted }) => {
    const { change } = bench;
    if (!change || change.began !== null || !isTrusted) return;
    turn += 1;
    frame = dues.length = ends.length = 0;
    rendering = false;
    change.began = timeStamp;
    requestAnimationFrame(count(turn));
  };
  for (const act of ['click', 'keydown']) window.addEventListener(act, begin, { capture: true });

  /** From here on the moment of that name is the act: the page itself notes it. */
  bench.armFor = (name) => {
    bench.arm();
    const mark = performance.mark.bind(performance);
    performance.mark = (noted, ...rest) => {
      if (noted === name) begin({ timeStamp: performance.now(), isTrusted: true });
      return mark(noted, ...rest);
    };
  };

  // What is changed while a frame is being made shows in that frame, else in the next one.
  const changed = () => {
    const { change } = bench;
    if (change?.began == null) return;
    change.changedAt = performance.now();
    change.frame = rendering ? frame : frame + 1;
  };
  document.addEventListener('bench:changed', changed);

  /** What is known of the act by now; nothing while its frame is not painted. */
  bench.changeSeen = () => {
    const { change } = bench;
    const end = ends[change?.frame];
    if (end === undefined) return null;
    const due = dues[change.frame];
    // The first frame that could have shown it: the one due next after the act.
    const first = due - Math.floor((due - change.began) / PERIOD) * PERIOD;
    return { worked: change.changedAt - change.began, painted: end - change.began, frames: 1 + Math.floor((end - first) / PERIOD) };
  };

  // ---- A gesture: what each frame took, from when it was due to when it had been painted. What a hand does is told to
  // the page after a frame is due and before its callbacks, so the work on it is in the time.

  let reel = null;
  let touched = false;
  for (const act of ['pointerdown', 'pointermove', 'pointerup']) {
    window.addEventListener(act, () => (touched = true), { capture: true });
  }
  const painted = new MessageChannel();
  painted.port1.onmessage = ({ data: [of, which] }) => {
    if (of === reel?.turn) reel.ends[which] ??= performance.now();
  };

  /** From here on every frame with something of a hand in it is timed. */
  bench.film = () => {
    const own = (reel = { turn: performance.now(), dues: [], ends: [], kept: [] });
    const next = (due) => {
      if (own !== reel) return;
      const which = own.dues.push(due) - 1;
      if (which > 0) own.ends[which - 1] ??= due;
      own.kept[which] = touched;
      touched = false;
      painted.port2.postMessage([own.turn, which]);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  };

  /** The frames since then, in milliseconds. */
  bench.cut = () => {
    const { dues, ends, kept } = reel;
    reel = null;
    return ends.map((end, i) => end - dues[i]).filter((_, i) => kept[i]);
  };

  // ---- Layout shifts.

  new PerformanceObserver((list) => {
    for (const { startTime, value, hadRecentInput } of list.getEntries()) {
      if (!hadRecentInput) bench.shifts.push({ startTime, value });
    }
  }).observe({ type: 'layout-shift', buffered: true });

  // ---- Linear memories. They are no part of the script's heap.

  const keep = (result) => {
    const { exports } = result.instance ?? result;
    for (const thing of Object.values(exports)) if (thing instanceof WebAssembly.Memory) bench.memories.add(thing);
    return result;
  };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = (...all) => original.apply(WebAssembly, all).then(keep);
  }
})();
