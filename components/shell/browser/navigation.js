// The navigation where it is a row that scrolls sideways: the entry of the page shown is in view.

let seen = null;

export function current() {
  const row = document.querySelector("#root .masthead nav");
  const entry = row?.querySelector("[aria-current]");
  if (!entry || entry === seen) return;
  seen = entry;
  const { left, width } = entry.getBoundingClientRect(), frame = row.getBoundingClientRect();
  row.scrollLeft += left + width / 2 - frame.left - frame.width / 2;
}
