// In-app links: another view without loading the page again, the place on it that a link names, and
// the keyboard's place after it. Works without state: the address is the view.

const INSIDE = 'a[href^="./"]:not([download])';

let loads = false;

// Where nothing can be drawn anew, another view is another page.
export function loading(must) {
  loads = must;
}

// Follow a link to another view without loading the page again: Streamlit reruns the script
// for an address that comes from the browser's history, so we put it there.
function follow(event) {
  const link = event.target.closest(INSIDE);
  if (!link || event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(link);
}

// Have the view of an address drawn; `how` is `pushState`, or `replaceState` where none is left behind.
export function turn(href, how = "pushState") {
  if (loads) return location.assign(href);
  if (href !== location.href) history[how]({}, "", href);
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
}

export function go(link) {
  const to = new URL(link.getAttribute("href"), document.baseURI).href; // of a drawing's link too
  const before = location.pathname, again = to === location.href, here = section();
  turn(to);
  const moved = location.pathname !== before;
  if (place() && (moved || again || section() !== here || location.hash)) findPlace();
  else if (moved) document.querySelector(".stMain")?.scrollTo(0, 0);
  keepFocus(link.id);
}

const section = () => new URLSearchParams(location.search).get("section") ?? "";
const place = () => fragment() || section();

function fragment() {
  try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; }
}

const SETTLED = 1500;
const BY_HAND = ["wheel", "touchmove", "pointerdown", "keydown"];

// A link names a section of the page, or by its fragment any other place: show it once it stands, and
// again where the live page takes the still one's place or begins at its top, unless the reader moves.
function findPlace() {
  const here = location.href, over = new AbortController(), { signal } = over;
  let shown = false, live = false, due = 0;
  const look = () => {
    if (signal.aborted) return;
    if (location.href !== here || !place()) return over.abort();
    const found = document.querySelector(`#root #${CSS.escape(place())}`);
    if (found && !(shown && seen(found))) reveal(found);
    shown ||= Boolean(found);
    if (live || !found?.closest(".stMain")) return;
    live = true;
    setTimeout(() => { look(); over.abort(); }, SETTLED);
  };
  const soon = () => { cancelAnimationFrame(due); due = requestAnimationFrame(look); };
  const changes = new MutationObserver(soon);
  changes.observe(document.body, { childList: true, subtree: true });
  signal.addEventListener("abort", () => changes.disconnect());
  addEventListener("scroll", soon, { capture: true, passive: true, signal });
  for (const one of BY_HAND) addEventListener(one, () => over.abort(), { passive: true, signal });
  look();
}

function seen(place) {
  const { top, bottom } = place.getBoundingClientRect();
  return place.checkVisibility() && bottom > 0 && top < innerHeight - 8;
}

// A place is shown, with what it is folded in open.
export function reveal(place) {
  for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  place.scrollIntoView({ block: "start" });
}

// Links of 1.0.0 name a section by their fragment: the address says it as links do today.
function renewed() {
  const sections = document.querySelector("#root .masthead")?.dataset.sections?.split(" ") ?? [];
  const named = fragment().toLowerCase().replace(/[^a-z]+$/, "");
  if (!named || !sections.includes(named)) return false;
  const address = new URL(location);
  address.hash = "";
  address.searchParams.set("section", named);
  history.replaceState(history.state, "", address);
  return true;
}

function arrived() {
  if (renewed()) window.dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
  if (place()) findPlace();
}

// The rerun replaces what was clicked; give the keyboard its place back.
export function keepFocus(id) {
  const until = performance.now() + 1500;
  (function look() {
    const lost = document.activeElement === document.body || !document.activeElement;
    const twin = id && document.getElementById(id);
    if (lost && twin) twin.focus({ preventScroll: true });
    else if (performance.now() < until) requestAnimationFrame(look);
  })();
}

export function arriving() {
  addEventListener("hashchange", arrived);
  arrived();
}

export function following() {
  document.addEventListener("click", follow);
  addEventListener("popstate", (event) => event.isTrusted && section() && findPlace());
}
