// The page, begun once Streamlit has drawn it to its end, or in its still form where nothing can draw
// it; everything else is Streamlit's.

import { choosing } from "./choose.js";
import { connecting } from "./connection.js";
import { gathering } from "./deck.js";
import { following, loading } from "./follow.js";
import { acting } from "./page.js";
import { standing } from "./still.js";
import { exporting } from "./take.js";
import { ask, asking, indexOf, noted } from "./words.js";

const root = document.getElementById("root"), still = document.getElementById("still");
const watch = new MutationObserver(begin);

function begin() {
  if (!root.querySelector(".foot")) return;
  watch.disconnect();
  if (still?.id === "root") return location.reload(); // it came late, over the still form
  acting(indexOf, ask);
  standing();
  following();
  asking();
  choosing();
  exporting();
  gathering();
  still?.remove(); // the live view stands: no id may come twice
}

// The still form does what needs no connection, in the place of the live page.
function alone() {
  if (!still?.isConnected) return;
  root.id = "live";
  root.hidden = true;
  still.id = "root";
  loading();
  acting(indexOf, noted);
  exporting();
  gathering();
}

connecting(alone);
watch.observe(root, { childList: true, subtree: true });
begin();
