// Choosing on a live map: a click near a mark is a click on its row in the list.

import { nearest, overlayAt } from "./overlay.js";

const STILL = 5; // pixels that a pointer may move between down and up

let pressed = [0, 0];

function choose(event) {
  const overlay = overlayAt(event.target), [x, y] = [event.clientX, event.clientY];
  if (!overlay || Math.hypot(x - pressed[0], y - pressed[1]) > STILL) return;
  const id = nearest(overlay, x, y)?.dataset.mark;
  const row = id && document.querySelector(`#root #pick-${CSS.escape(id)}`);
  if (!row) return;
  (row.hasAttribute("aria-current") ? document.querySelector("#root #card-close") : row)?.click();
}

export function choosing() {
  document.addEventListener("pointerdown", ({ clientX, clientY }) => { pressed = [clientX, clientY]; }, true);
  document.addEventListener("click", choose);
}
