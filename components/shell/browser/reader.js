// What a reader's browser does by itself: in-app links, the search in the list, copying a
// link, the still map, closing menus. Everything else is Streamlit's. Works without state:
// the address is the view.

const INSIDE = 'a[href^="./"]:not([download])';
const SCREEN_PHONE = "(max-width: 640px)";
const SCREEN_HALL = "(min-width: 1700px)";

// Follow a link to another view without loading the page again: Streamlit reruns the script
// for an address that comes from the browser's history, so we put it there.
function follow(event) {
  const link = event.target.closest(INSIDE);
  if (!link || event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(link);
}

function go(link) {
  const before = location.pathname, again = link.href === location.href, here = section();
  if (!again) history.pushState({}, "", link.href);
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
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

// A link names a section of the page, or by its fragment any other place: show it once it stands.
function findPlace() {
  const here = location.href, until = performance.now() + 4000;
  (function look() {
    if (location.href !== here) return; // the reader is on the way to another
    const found = document.querySelector(`#root #${CSS.escape(place())}`);
    if (found) found.scrollIntoView({ block: "start" });
    else if (place() && performance.now() < until) requestAnimationFrame(look);
  })();
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
function keepFocus(id) {
  const until = performance.now() + 1500;
  (function look() {
    const lost = document.activeElement === document.body || !document.activeElement;
    const twin = id && document.getElementById(id);
    if (lost && twin) twin.focus({ preventScroll: true });
    else if (performance.now() < until) requestAnimationFrame(look);
  })();
}

// Compare words as the server folded them: width, case and accents put aside.
function fold(words) {
  return words.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f]/g, "").trim();
}

function find(event) {
  const field = event.target;
  if (!field.matches?.("[data-find]")) return;
  const wanted = fold(field.value);
  const list = document.querySelector(field.dataset.find);
  let found = 0;
  for (const row of list.querySelectorAll("[data-terms]")) {
    row.hidden = wanted !== "" && !row.dataset.terms.includes(wanted);
    found += row.hidden ? 0 : 1;
  }
  for (const group of list.querySelectorAll(".bureau")) {
    group.hidden = !group.querySelector("[data-terms]:not([hidden])");
  }
  field.parentElement.querySelector("[data-none]").hidden = found > 0;
}

async function copy(event) {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const field = button.parentElement.querySelector("input");
  field.select();
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
  } catch {
    document.execCommand("copy"); // pages without https have no clipboard
  }
  button.textContent = button.dataset.done;
}

function still(event) {
  const button = event.target.closest("[data-still]");
  if (!button) return;
  const on = document.body.classList.toggle("still-map");
  const words = button.dataset.back;
  button.dataset.back = button.textContent;
  button.textContent = words;
  button.setAttribute("aria-pressed", String(on));
}

// One open menu or citation at a time; Escape or a click elsewhere closes it.
function close(event) {
  if (event.type === "keydown" && event.key !== "Escape") return;
  for (const open of document.querySelectorAll("details.menu[open],details.cite[open]")) {
    if (event.type === "keydown") {
      open.open = false;
      open.querySelector("summary").focus();
    } else if (!open.contains(event.target)) {
      open.open = false;
    }
  }
}

// Without WebGL the live maps stay empty: show their still twins instead.
function stillWhereNothingDraws() {
  if (document.createElement("canvas").getContext("webgl2")) return;
  document.body.classList.add("still-map", "no-webgl");
}

// A map that lost its context stays empty, and given one back it draws no marks: its still twin
// stands in until another canvas is made.
function standIn(event) {
  event.target.dataset.lost = "";
}

function screen() {
  const kind = matchMedia(SCREEN_PHONE).matches ? "phone"
    : matchMedia(SCREEN_HALL).matches ? "hall" : "desk";
  document.cookie = `screen=${kind};path=/;SameSite=Lax`;
}

// On every change of the page: its language, and what forum mode does.
function heed() {
  const language = document.querySelector("#root .masthead")?.lang;
  if (language) document.documentElement.lang = language;
  attend();
}

export default function reader() {
  document.getElementById("still")?.remove(); // the live view stands: no id may come twice
  if (window.clusterAtlas) return;
  window.clusterAtlas = true;
  for (const act of [copy, still, close, follow]) document.addEventListener("click", act);
  document.addEventListener("input", find);
  document.addEventListener("keydown", close);
  document.addEventListener("webglcontextlost", standIn, true);
  const typed = document.querySelector("#root [data-find]");
  if (typed?.value) find({ target: typed }); // someone was faster than this script
  forum();
  exporting();
  cards();
  new MutationObserver(heed).observe(document.getElementById("root"), { childList: true, subtree: true });
  heed();
  addEventListener("hashchange", arrived);
  addEventListener("popstate", (event) => event.isTrusted && section() && findPlace());
  arrived();
  screen();
  stillWhereNothingDraws();
}
