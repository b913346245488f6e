// One thing is lit at a time, wherever it stands: pointed at in a list, reached by keyboard, or near
// the pointer on a map. The page is not asked for it, and nothing is drawn anew.

import { STAGE } from "./live_map.js";
import { keep, name, nearest, overlayAt } from "./overlay.js";

let lit = "", from = null;

// Rows, marks above a live map, marks of a still one.
const named = (id) => `#root :is([data-row="${id}"], [data-mark="${id}"], svg.still a > [data-id="${id}"])`;

function light(id, mark = null) {
  if (id === lit && mark === from) return;
  [lit, from] = [id, mark];
  for (const one of document.querySelectorAll(".lit")) one.classList.remove("lit");
  if (id) show();
}

function show() {
  const found = [...document.querySelectorAll(named(CSS.escape(lit)))];
  for (const one of found) one.classList.add("lit");
  const mark = from?.isConnected ? from : found.find((one) => one.dataset.mark);
  if (!mark) return;
  name(mark);
  keep();
}

// What a new answer of the server has replaced is lit again.
export function relight() {
  if (lit && !document.querySelector("#root .lit")) show();
}

function pointed(event) {
  if (event.pointerType === "touch") return;
  const overlay = overlayAt(event.target);
  if (!overlay) return light(owner(event.target));
  const mark = event.buttons ? null : nearest(overlay, event.clientX, event.clientY);
  overlay.parentElement.closest(STAGE).classList.toggle("near", Boolean(mark));
  light(mark?.dataset.mark ?? "", mark);
}

function owner(element) {
  const one = element.closest?.("#root [data-row], #root svg.still a > [data-id]");
  return one?.dataset.row ?? one?.dataset.id ?? "";
}

export function hovering() {
  document.addEventListener("pointermove", pointed, { passive: true });
  document.documentElement.addEventListener("pointerleave", () => light(""));
  document.addEventListener("focusin", (event) => light(owner(event.target)));
  document.addEventListener("keydown", (event) => event.key === "Escape" && light(""));
}
