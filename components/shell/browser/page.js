// What a page does by itself, live or in the offline pack: copying, menus, search, lighting up, forum
// mode, and its language, which is that of what is shown.

import { closingCard } from "./card.js";
import { cards } from "./cards.js";
import { copying } from "./copy.js";
import { drawings } from "./drawings.js";
import { finding } from "./find.js";
import { attend, forum } from "./forum.js";
import { hovering, relight } from "./hover.js";
import { closing } from "./menus.js";
import { current } from "./navigation.js";
import { keep, keeping } from "./overlay.js";
import { reveal } from "./still.js";
import { later } from "./unseen.js";

const root = document.getElementById("root");

// On every change of the page: its language, what forum mode does, drawings in place of pictures,
// what is lit, a live map and the names on it, pictures that are not seen.
function heed() {
  const language = root.querySelector(".masthead")?.lang, said = document.documentElement;
  if (language && language !== said.lang) said.lang = language; // said again, all styles are worked out anew
  attend();
  current();
  drawings();
  relight();
  reveal();
  keep();
  later();
}

// Args: who has the index of a search, who is told of its words, and which the link has (`find.js`).
export function acting(indexOf, ask, asked) {
  cards();
  closingCard();
  copying();
  closing();
  finding(indexOf, ask, asked);
  forum();
  hovering();
  keeping();
  new MutationObserver(heed).observe(root, { childList: true, subtree: true });
  heed();
}
