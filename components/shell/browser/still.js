// The still map in place of the live one: until that has drawn, as a reader wishes, and where nothing
// can draw.

import { isLoaded, STAGE } from "./live_map.js";

const PATIENCE = 20000; // milliseconds that a map may take to draw

let until = 0, frame = 0;

// On every change of the page: a map that is new is shown once all of it is there. A browser that
// draws by its processor is sooner ready where it need not put each step of it on the screen.
export function reveal() {
  until = performance.now() + PATIENCE;
  cancelAnimationFrame(frame);
  look();
  offer();
}

function look() {
  const waiting = [...document.querySelectorAll(`#root ${STAGE} canvas:not([data-drawn], [data-lost])`)];
  for (const canvas of waiting) if (isLoaded(canvas.closest(STAGE))) canvas.dataset.drawn = "";
  if (waiting.length && performance.now() < until) frame = requestAnimationFrame(look);
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

// Without WebGL the live maps stay empty: show their still twins instead. A map's own canvas tells:
// one more to try on would hold up the page for as long as a map takes to begin.
function withoutWebgl({ target }) {
  setTimeout(() => { // A map that is refused asks again for less.
    const { classList } = document.body;
    if (classList.contains("no-webgl") || target?.getContext("webgl2")) return;
    classList.add("still-map", "no-webgl");
  });
}

// A map that lost its context stays empty, and given one back it draws no marks: its still twin
// stands in until another canvas is made.
function standIn(event) {
  delete event.target.dataset.drawn;
  event.target.dataset.lost = "";
  offer();
}

// Where a map's drawing is lost there is nothing to choose between.
function offer() {
  for (const button of document.querySelectorAll("#root [data-still]"))
    button.hidden = Boolean(button.closest(".st-key-map")?.querySelector("canvas[data-lost]"));
}

export function standing() {
  document.addEventListener("click", still);
  document.addEventListener("webglcontextlost", standIn, true);
  document.addEventListener("webglcontextcreationerror", withoutWebgl, true);
  if (!window.WebGL2RenderingContext) withoutWebgl({});
}
