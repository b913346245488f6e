// The offline pack: one file in which the address behind the # is the view. What stands still lies
// in <template>s, each piece once; links and charts are worked out here.
// Forum mode, search, copying and menus are the live app's own scripts.

const facts = JSON.parse(document.getElementById("pack-facts").textContent);
const sheets = new Map(
  [...document.querySelectorAll("template[data-view]")].map((sheet) => [sheet.dataset.view, sheet]),
);
const own = new Map(Object.entries(facts.own)), worked = new Map(Object.entries(facts.worked));
const root = document.getElementById("root");
const PHONE = matchMedia("(max-width: 640px)");
const DARK = matchMedia("(prefers-color-scheme: dark)");
const CHOICES = { "": atlas, evidence };

let shown = { page: null, here: "" };

function address(page, chosen, names = Object.keys(own.get(page) ?? {})) {
  const said = names.filter((name) => String(chosen[name]) !== facts.plain[name]);
  const pairs = ["lang", ...said].map((name) => [name, chosen[name]]);
  return `#/${page}?${new URLSearchParams(pairs)}`;
}

// The view of an address, else the nearest that the pack has.
function viewOf(hash) {
  const asked = taken(hash), lang = sheets.has(`#/?lang=${asked.chosen.lang}`) ? asked.chosen.lang : facts.lang;
  const plain = { ...facts.plain, lang };
  const views = [asked, { ...asked, chosen: plain }, { ...asked, page: "", chosen: plain }];
  return views.map(made).find((view) => view.sheet);
}

function made(view) {
  const here = worked.get(view.page) ?? [];
  const names = Object.keys(own.get(view.page) ?? {}).filter((name) => !here.includes(name));
  return { ...view, sheet: sheets.get(address(view.page, view.chosen, names)) };
}

function show() {
  const view = viewOf(location.hash), here = address(view.page, view.chosen);
  const turned = shown.page !== null && shown.page !== view.page;
  if (view.renewed || view.mended) history.replaceState(null, "", here + (view.section && `&section=${view.section}`));
  if (here !== shown.here || notice(view)) draw(view, here);
  shown = { page: view.page, here };
  arrive(view.place, turned);
}

// In one quiet line: what of the address was not understood, and that it was mended.
function notice({ dropped, mended, chosen }) {
  const words = facts[chosen.lang], names = dropped.join(", ");
  return [names && said(words.dropped, chosen.lang, { names }), mended && words.mended.other].filter(Boolean).join(" ");
}

function tell(page, words) {
  if (!words) return;
  const line = document.createElement("p");
  line.className = "notice";
  line.setAttribute("role", "status");
  line.textContent = words;
  page.querySelector(".masthead")?.after(line);
}

function draw(view, here) {
  const page = view.sheet.content.cloneNode(true);
  fill(page);
  CHOICES[view.page]?.(page, view.chosen, facts[view.chosen.lang]);
  masthead(page, view, here);
  tell(page, notice(view));
  lead(page, view, here);
  number(page, view);
  const focused = held(document.activeElement), typed = root.querySelector("[data-find]")?.value;
  root.replaceChildren(page);
  document.title = view.sheet.dataset.title;
  reader();
  if (view.page !== shown.page) scrollTo({ top: 0, behavior: "instant" });
  else if (typed) search(typed);
  keepFocus(focused);
  plot();
}

// What has the keyboard, by its id; a menu closes, and then its title has it.
function held(element) {
  return (element?.closest("details.menu")?.querySelector("summary") ?? element)?.id;
}

function search(typed) {
  const field = root.querySelector("[data-find]");
  field.value = typed;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

// To the place that the address names; on another page the keyboard goes to its content.
function arrive(place, turned) {
  const target = document.getElementById(place || "content");
  if (!target || !(place || turned)) return;
  if (place) target.scrollIntoView();
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

// Pieces in the places that a sheet keeps for them; a piece may keep places for others.
function fill(page) {
  for (let place; (place = page.querySelector("[data-piece]"));) {
    place.replaceWith(...piece(place.dataset.piece));
  }
}

function piece(number) {
  const whole = document.getElementById(`piece-${number}`).content.cloneNode(true);
  return whole.firstElementChild.childNodes;
}

function lead(page, view, here) {
  for (const link of page.querySelectorAll('[href^="?"]')) {
    link.setAttribute("href", address(view.page, { ...view.chosen, ...change(link) }));
  }
  for (const link of page.querySelectorAll('[href^="#"]:not([href^="#/"])')) {
    link.setAttribute("href", here + link.getAttribute("href"));
  }
}

function masthead(page, view, here) {
  const head = page.querySelector("header.masthead");
  if (!head) return; // forum mode has a bar of its own
  for (const link of head.querySelectorAll("nav a")) {
    const to = taken(link.getAttribute("href")).page;
    tick(link, to === view.page, "page");
    if (to === "project") link.setAttribute("href", address(to, view.chosen));
  }
  const other = head.querySelector("#language");
  other.setAttribute("href", address(view.page, { ...view.chosen, lang: other.lang }));
  if (facts.base) share(head.querySelector(".share"), here);
}

function share(menu, here) {
  const live = facts.base + here.slice(1).replace(/lang=\w+/, `$&&v=${facts.version}`);
  menu.querySelector("input").setAttribute("value", live);
  menu.querySelector("[data-copy]").dataset.copy = live;
  const code = menu.querySelector(".qr");
  if (facts.codes[here]) code.src = facts.codes[here];
  else code.remove();
}

// Sources keep their numbers; where the browser works choices out, those of other choices go.
function number(page, view) {
  const list = page.querySelector(".source-list .sources");
  if (!list || !worked.has(view.page)) return;
  const marks = [...page.querySelectorAll(".cite > summary, .ref")];
  const said = new Set(marks.flatMap((mark) => mark.textContent.match(/\d+/g) ?? []));
  for (const [place, source] of [...list.children].entries()) {
    source.value = place + 1;
    if (!said.has(String(place + 1))) source.remove();
  }
}

// Live charts in place of the still ones; Plotly is unpacked when the first is wanted.
let charts = null;

async function plot() {
  const places = root.querySelectorAll("[data-chart]");
  if (!places.length || !("DecompressionStream" in window)) return;
  const drawn = await (charts ??= library());
  for (const place of places) {
    const modes = drawn[place.dataset.chart][PHONE.matches ? "phone" : "desk"];
    const { data, layout } = structuredClone(modes[DARK.matches ? "dark" : "light"]);
    const live = place.querySelector(".live-chart") ?? document.createElement("div");
    live.className = "live-chart";
    live.setAttribute("role", "img");
    live.setAttribute("aria-label", place.querySelector("svg.still").getAttribute("aria-label"));
    place.append(live);
    place.classList.add("drawn");
    await window.Plotly.newPlot(live, data, layout, { displayModeBar: false, responsive: true });
  }
}

async function library() {
  const script = document.createElement("script");
  script.textContent = await unpacked("pack-plotly");
  document.head.append(script);
  return JSON.parse(await unpacked("pack-charts"));
}

async function unpacked(id) {
  const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), (sign) => sign.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}

addEventListener("hashchange", show);
addEventListener("beforeprint", () => document.body.classList.add("paper"));
addEventListener("afterprint", () => document.body.classList.remove("paper"));
for (const asked of [PHONE, DARK]) asked.addEventListener("change", plot);
show();
