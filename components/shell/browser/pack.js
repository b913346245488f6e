// The offline pack: one file in which the address behind the # is the view. Links, choices and charts
// are worked out here; the rest is what every page does.

import { within } from "./find.js";
import { keepFocus, reveal } from "./follow.js";
import { plot } from "./pack_charts.js";
import { atlas } from "./pack_atlas.js";
import { said } from "./pack_choices.js";
import { evidence } from "./pack_evidence.js";
import { lookups } from "./pack_lookups.js";
import { lead, masthead, number } from "./pack_frame.js";
import { laid, unpack } from "./pack_pieces.js";
import { projects } from "./pack_projects.js";
import { address, viewOf } from "./pack_views.js";
import { acting } from "./page.js";

const root = document.getElementById("root");
const MOST = "ids-most";
const CHOICES = { "": atlas, evidence, projects };

const FIELD = "[data-find] [type=search]";

let shown = { page: null, here: "" };

const indexOf = () => lookups[viewOf(location.hash).chosen.lang].search;

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
  const words = lookups[chosen.lang], names = dropped.filter((one) => one !== MOST).join(", ");
  const many = dropped.includes(MOST) && words.many.other;
  const lines = [names && said(words.dropped, chosen.lang, { names }), many, mended && words.mended.other];
  return lines.filter(Boolean).join(" ");
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
  const page = laid(view.leaf.markup);
  CHOICES[view.page]?.(page, view.chosen, lookups[view.chosen.lang]);
  masthead(page, view, here);
  tell(page, notice(view));
  lead(page, view, here);
  number(page, view);
  const focused = held(document.activeElement), before = root.querySelector(FIELD)?.value ?? "";
  root.replaceChildren(page);
  document.title = view.leaf.title;
  if (view.page !== shown.page) scrollTo({ top: 0, behavior: "instant" });
  search(shown.page === null && before || view.chosen.q, before);
  keepFocus(focused);
  plot();
}

// What has the keyboard, by its id; a menu closes, and then its title has it.
function held(element) {
  return (element?.closest("details.menu")?.querySelector("summary") ?? element)?.id;
}

// The field says what the link says, as the reader wrote it.
function search(typed, before) {
  const field = root.querySelector(FIELD);
  if (!field || !typed) return;
  field.value = before.trim() === typed ? before : typed;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

// Once a reader pauses the link has their words. Back leads to the view before, and not letter by letter.
function ask(typed) {
  const { page, chosen } = viewOf(location.hash), q = within(typed);
  if (q === chosen.q) return;
  const here = address(page, { ...chosen, q });
  if (!chosen.q) location.hash = here;
  else {
    history.replaceState(null, "", here);
    show();
  }
}

// To the place that the address names; on another page the keyboard goes to its content.
function arrive(place, turned) {
  const target = document.getElementById(place || "content");
  if (!target || !(place || turned)) return;
  if (place) reveal(target);
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function open() {
  addEventListener("hashchange", show);
  show();
  acting(indexOf, ask, () => viewOf(location.hash).chosen.q);
  root.removeAttribute("aria-busy");
}

// A browser that cannot unpack shows what one without scripts does.
function stay() {
  const said = document.querySelector("noscript");
  said.outerHTML = said.textContent;
  root.removeAttribute("aria-busy");
}

addEventListener("beforeprint", () => document.body.classList.add("paper"));
addEventListener("afterprint", () => document.body.classList.remove("paper"));
root.setAttribute("aria-busy", "true");
unpack().then(open, stay);
