// Rows that scroll sideways, the navigation and the layers: what is current in each is in view.

const ROWS = ["#root .masthead nav", "#root .map-controls > .pills"];
const seen = new Map();

export function current() {
  for (const selector of ROWS) show(selector);
}

function show(selector) {
  const row = document.querySelector(selector);
  const entry = row?.querySelector("[aria-current]");
  if (!entry || entry === seen.get(selector)) return;
  const { left, width } = entry.getBoundingClientRect(), frame = row.getBoundingClientRect();
  row.scrollLeft += left + width / 2 - frame.left - frame.width / 2;
  if (width && entry.getBoundingClientRect().right <= frame.right) seen.set(selector, entry);
}
