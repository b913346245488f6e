// What a page does by itself, live or in the offline pack: copying, menus, search, forum mode, and
// its language, which is that of what is shown.

import { cards } from "./cards.js";
import { copying } from "./copy.js";
import { drawings } from "./drawings.js";
import { finding } from "./find.js";
import { attend, forum } from "./forum.js";
import { closing } from "./menus.js";
import { current } from "./navigation.js";

const root = document.getElementById("root");

// On every change of the page: its language, what forum mode does, drawings in place of pictures.
function heed() {
  const language = root.querySelector(".masthead")?.lang;
  if (language) document.documentElement.lang = language;
  attend();
  current();
  drawings();
}

export function acting() {
  cards();
  copying();
  closing();
  finding();
  forum();
  new MutationObserver(heed).observe(root, { childList: true, subtree: true });
  heed();
}
