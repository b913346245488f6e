// The words that a reader looks for, on the live page: they stand in the link, and what the server
// has found by them is said aloud.

import { typing, within, written } from "./find.js";
import { keepFocus, turn } from "./follow.js";

// What the link has of them.
export const asked = () => new URLSearchParams(location.search).get("q") ?? "";

let index = null;

// The first search fetches what every other needs.
export function indexOf(form) {
  index ??= fetch(form.dataset.index).then((answer) => answer.json());
  return index;
}

// Once a reader pauses. Back leads to the view before the search, and not letter by letter.
export function ask(said, show = turn) {
  const before = asked(), address = new URL(location);
  const wanted = within(said);
  if (wanted === before) return;
  if (wanted) address.searchParams.set("q", wanted);
  else address.searchParams.delete("q");
  address.searchParams.delete("page_no"); // what is found begins anew
  show(address.href, before ? "replaceState" : "pushState");
}

// In the still form the list is sifted here: the address says the words, and nothing else is drawn.
export function noted(said) {
  ask(said, (address) => history.replaceState(null, "", address));
}

// On every change of the page: what was found is told, and a reader who is ahead sees their own.
function heed() {
  const told = document.querySelector("#root .sought")?.textContent ?? "";
  const status = document.querySelector("#root [data-found]");
  if (status && status.textContent !== told) status.textContent = told;
  typing(asked());
}

// A search that is answered once it is sent off.
function submitted(event) {
  if (!event.target.matches("#root form[data-ask]")) return;
  event.preventDefault();
  ask(event.target.elements.q.value);
  keepFocus("ask");
}

// On the way back the field says what the link says, even where its search was never answered.
function returned(event) {
  written(asked(), event.isTrusted);
  const field = event.isTrusted && document.querySelector("#root #ask");
  if (field) field.value = asked();
}

export function asking() {
  document.addEventListener("submit", submitted);
  addEventListener("popstate", returned);
  new MutationObserver(heed).observe(document.getElementById("root"), { childList: true, subtree: true });
  written(asked(), true);
  heed();
}
