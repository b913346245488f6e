// Names and marks above a live map: kept where the deck shows their places, and found from where a
// pointer is.

import { STAGE, viewOf } from "./live_map.js";

const REACH = 20; // pixels of the screen around a pointer
const TILE = 512; // pixels of the whole world at zoom 0
const MOVING = 1000; // milliseconds that a map may go on moving without a reader's hand
const SETTLING = 5000; // and those that it may take to show what was chosen
const BESIDE = 0.62; // of the map's width: marks further east have their words on the left

export const overlayAt = (element) => element.closest?.(STAGE)?.querySelector(".overlay");

// Where the middle of a view lies in the whole world at zoom 0.
function world({ longitude, latitude }) {
  const north = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI);
  return [(longitude / 360) * TILE, -north * TILE];
}

// The mark that is nearest to a place in the window, if one is near.
export function nearest(overlay, x, y) {
  settle(overlay);
  let found = null, least = Infinity;
  for (const mark of overlay.querySelectorAll("[data-mark]")) {
    const { left, top, width, height } = mark.getBoundingClientRect();
    const away = Math.hypot(x - left - width / 2, y - top - height / 2);
    if (away > Math.max(REACH, width / 2) || away >= least) continue;
    found = mark;
    least = away;
  }
  return found;
}

let since = 0, frame = 0;

// The map may be moved, or be on the way to another view: what stands above goes with it.
export function keep() {
  since = performance.now();
  cancelAnimationFrame(frame);
  step();
}

function step() {
  const overlays = [...document.querySelectorAll(`#root ${STAGE} .overlay`)];
  const away = overlays.map(settle).some(Boolean);
  const over = !overlays.length || performance.now() > since + (away ? SETTLING : MOVING);
  if (!over) frame = requestAnimationFrame(step);
}

// A drag, its end, and the second click of two, which looks closer, may move a map.
export function keeping() {
  document.addEventListener("pointerup", keep);
  document.addEventListener("pointermove", (event) => event.buttons && keep(), { passive: true });
}

// Put all above its place in the deck's view; whether that is another than what was drawn.
function settle(overlay) {
  const drawn = view(overlay.dataset), still = document.body.classList.contains("still-map");
  const now = (!still && viewOf(overlay.closest(STAGE))) || drawn;
  const size = 2 ** now.zoom, [x, y] = world(now), [was, wasNorth] = world(drawn);
  const scale = 2 ** (now.zoom - drawn.zoom), [dx, dy] = [(was - x) * size, (wasNorth - y) * size];
  const moved = `--s:${scale};--dx:${dx};--dy:${dy}`;
  if (overlay.dataset.moved !== moved) overlay.style.cssText = overlay.dataset.moved = moved;
  return Math.abs(scale - 1) > 0.001 || Math.hypot(dx, dy) > 0.5;
}

const view = (said) => Object.fromEntries(Object.entries(said).map(([name, value]) => [name, Number(value)]));

// Say beside a mark what it is, where its words do not cover it.
export function name(mark) {
  const label = mark.parentElement.querySelector(".mark-label"), [title, words] = label.children;
  title.textContent = mark.dataset.name;
  words.textContent = mark.dataset.said;
  label.style.cssText = mark.style.cssText;
  const wide = mark.parentElement.offsetWidth;
  label.classList.toggle("left", mark.offsetLeft > wide * BESIDE);
}
