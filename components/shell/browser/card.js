// The card of the chosen project: Escape closes it, and the keyboard goes back to the project's row.

import { keepFocus } from "./follow.js";

const PATIENCE = 4000; // milliseconds that an answer may take
const OPEN = "details.menu[open], details.cite[open], dialog[open]"; // what Escape closes before it

const card = () => document.querySelector("#root section.card");

function dismiss(event) {
  const own = event.target.matches?.("[type=search]") && event.target.value; // it empties the field
  if (event.key !== "Escape" || own || document.querySelector(OPEN)) return;
  card()?.querySelector("#card-close")?.click();
}

// Also by its ×: what was chosen has its row still.
function closed(event) {
  if (!event.target.closest?.("#card-close")) return;
  const row = document.querySelector("#root .row.chosen .pick");
  if (row) afterwards(row.id, performance.now() + PATIENCE);
}

// Once the card is gone: the row that stands there then is another.
function afterwards(id, until) {
  if (!card()) keepFocus(id);
  else if (performance.now() < until) requestAnimationFrame(() => afterwards(id, until));
}

export function closingCard() {
  document.addEventListener("keydown", dismiss, true);
  document.addEventListener("click", closed);
}
