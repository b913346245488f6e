// The page, begun once Streamlit has drawn it to its end, or in its still form where nothing can draw
// it; everything else is Streamlit's.

import { choosing } from "./choose.js";
import { connecting } from "./connection.js";
import { gathering } from "./deck.js";
import { arriving, following, loading } from "./follow.js";
import { acting } from "./page.js";
import { standing } from "./still.js";
import { exporting } from "./take.js";
import { ask, asked, asking, indexOf, noted } from "./words.js";

const root = document.getElementById("root"), still = document.getElementById("still");
const watch = new MutationObserver(begin);

function begin() {
  if (!root.querySelector(".foot")) return;
  watch.disconnect();
  if (isAlone()) swap(root, still); // the connection came late
  else act();
  standing();
  following();
  asking();
  choosing();
  still?.remove(); // the live view stands: no id may come twice
}

const isAlone = () => still?.id === "root";

// What needs no connection.
function act() {
  acting(indexOf, (said) => (isAlone() ? noted : ask)(said), asked);
  arriving();
  exporting();
  gathering();
}

// Which of the two is the page: every module knows it by its id.
function swap(page, other) {
  [other.id, page.id] = [page.id, "root"];
  [page.hidden, other.hidden] = [false, true];
  loading(page === still);
}

// The still form does what needs no connection, in the place of the live page.
function alone() {
  if (!still?.isConnected) return;
  swap(still, root);
  act();
}

// Our styles behind those that Streamlit adds to the head as it draws: it has no place for them there,
// and Firefox takes a sheet that Streamlit hands on for empty. Both at once, each would be looked up twice.
function styleLast() {
  const first = document.querySelector('link[href*="screen.css"]'), last = first.cloneNode();
  last.addEventListener("load", () => first.remove());
  document.body.append(last);
}

styleLast();
connecting(alone);
watch.observe(root, { childList: true, subtree: true });
begin();
