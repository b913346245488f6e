// The search in the list: rows without the words are hidden while a reader types, and the link has the
// words once they pause. Nothing happens while a word is being composed.

import { search } from "./search.js";

const PAUSE = 350; // milliseconds
const LONGEST = 60; // letters that a link has
const LAST = 99; // more than there are words
const places = new WeakMap(); // of rows and groups, as they came
const FIELD = "#root [data-find] [type=search]";

let index = null, pause = 0, ask = () => {}, asked = () => "";

// What a link has of the words that a reader types.
export const within = (said) => [...said.trim()].slice(0, LONGEST).join("").trim();

function typed(event) {
  const field = event.target;
  if (!field.matches?.(FIELD)) return;
  clearTimeout(pause);
  if (event.isComposing) return;
  sift(field);
  if (within(field.value) !== asked()) pause = setTimeout(() => ask(field.value), PAUSE);
}

async function sift(field) {
  const form = field.closest("[data-find]"), said = field.value;
  const known = await index(form), found = search(said, known);
  if (field.value !== said || !field.isConnected) return;
  const list = document.querySelector(form.dataset.find);
  for (const row of list.querySelectorAll("[data-row]")) {
    show(row, said.trim() ? found.get(row.dataset.row)?.join(known.join) : "");
  }
  order(list, ({ dataset }) => found.get(dataset.row)?.length ?? LAST);
  const none = form.querySelector("[data-none]");
  if (none) none.hidden = list.querySelector("[data-row]:not([hidden])") !== null;
}

// What fewer reasons beside its own name are needed for comes first, and with it its group; names of which
// a layer says nothing stay at the end.
function order(list, rank) {
  for (const group of list.querySelectorAll(".bureau")) {
    group.hidden = !group.querySelector("[data-row]:not([hidden])");
    sorted(group.querySelector("ul"), rank);
  }
  const named = (group) => group.querySelector(".row:not(.brief)");
  sorted(list, (group) => named(group) ? rank(named(group)) : LAST);
}

function sorted(list, rank) {
  const before = [...list.children];
  if (!before.every((one) => places.has(one))) before.forEach((one, place) => places.set(one, place));
  const after = [...before].sort((one, other) => rank(one) - rank(other) || places.get(one) - places.get(other));
  if (after.some((one, place) => one !== before[place])) list.append(...after);
}

// A row with the reason why it is found, or without it.
function show(row, reason) {
  row.hidden = reason === undefined;
  let why = row.querySelector(".why");
  if (!reason) return why?.remove();
  if (!why) {
    why = document.createElement("span");
    why.className = "why";
    row.querySelector(".pick").append(why);
  }
  if (why.textContent !== reason) why.textContent = reason;
}

function submit(event) {
  const field = event.target.querySelector?.(FIELD);
  if (!field) return;
  event.preventDefault();
  clearTimeout(pause);
  ask(field.value);
}

// What the link says stands in the field, unless a reader is at it who did not ask for it.
export function written(words, wanted = false) {
  const field = document.querySelector(FIELD);
  if (field && (wanted || document.activeElement !== field) && field.value !== words) field.value = words;
}

// A list that answers other words than those in the field is searched for these.
export function typing(answered) {
  const field = document.querySelector(FIELD);
  if (field && field.value.trim() !== answered) sift(field);
}

// Args: what has the index of a form; who is told of words that a reader has written; the link's words.
export function finding(indexOf, told, linked) {
  [index, ask, asked] = [indexOf, told, linked];
  document.addEventListener("input", typed);
  document.addEventListener("compositionend", (event) => typed({ target: event.target }));
  document.addEventListener("submit", submit);
  const field = document.querySelector(FIELD);
  if (field?.value) typed({ target: field }); // someone was faster than this script
}
