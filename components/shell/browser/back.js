// The way back to the scene that was left for a question, which this tab alone remembers.

import { bar } from "./scenes.js";

export function remember() {
  const back = { href: bar().dataset.here, words: bar().dataset.return };
  try { sessionStorage.setItem("forum", JSON.stringify(back)); } catch { /* it then is not */ }
}

export function forget() {
  try { sessionStorage.removeItem("forum"); } catch { /* nothing was kept */ }
}

export function wayBack(wanted) {
  let kept = null;
  try { kept = wanted && JSON.parse(sessionStorage.getItem("forum")); } catch { /* none */ }
  const present = document.querySelector(".forum-return");
  if (!kept) present?.remove();
  if (!kept || present) return;
  const link = document.createElement("a");
  link.className = "button primary forum-return";
  link.setAttribute("href", kept.href);
  link.textContent = kept.words;
  (document.querySelector("main") ?? document.body).append(link);
}
