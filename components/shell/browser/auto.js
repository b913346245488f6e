// Advancing by itself, until anything is touched.

import { bar, part, turn, wanted } from "./scenes.js";

const SECONDS = 20;

let timer = 0;

export const toggle = () => (timer ? stop() : start());

function start() {
  timer = setInterval(() => {
    if (wanted() < bar().dataset.count) turn(1);
    else stop();
  }, SECONDS * 1000);
  say();
}

export function stop() {
  clearInterval(timer);
  timer = 0;
  say();
}

// The button says what pressing it does now; a new scene brings a new button.
export function say() {
  const button = part("auto");
  if (!button) return;
  const words = timer ? bar().dataset.pause : bar().dataset.auto;
  if (button.textContent !== words) button.textContent = words;
  button.setAttribute("aria-pressed", String(Boolean(timer)));
}
