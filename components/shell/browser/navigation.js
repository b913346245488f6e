// Rows that scroll sideways, the navigation and the layers: what is current in each is in view.

const ROWS = "#root .masthead nav, #root .map-controls > .pills";
const SEEN = 0.9; // of an entry

const asked = new WeakSet();
// Told where things lie by the browser, which then need not lay out the page for the question.
const watch = new IntersectionObserver(show, { threshold: [0, SEEN] });

export function current() {
  for (const row of document.querySelectorAll(ROWS)) {
    const entry = row.querySelector("[aria-current]");
    if (!entry || asked.has(entry)) continue;
    asked.add(entry);
    watch.observe(entry);
  }
}

// Until it was in view once: from then on the row is the reader's.
function show(entries) {
  for (const { target, intersectionRatio, boundingClientRect: { left, width } } of entries) {
    const row = target.closest(ROWS), frame = row?.getBoundingClientRect();
    if (!row || intersectionRatio >= SEEN) watch.unobserve(target);
    else row.scrollLeft += left + width / 2 - frame.left - frame.width / 2;
  }
}
