// The live page, begun once Streamlit has drawn it to its end; everything else is Streamlit's.

import { choosing } from "./choose.js";
import { gathering } from "./deck.js";
import { following } from "./follow.js";
import { acting } from "./page.js";
import { standing } from "./still.js";
import { exporting } from "./take.js";
import { ask, asking, indexOf } from "./words.js";

const root = document.getElementById("root");
const watch = new MutationObserver(begin);

function begin() {
  if (!root.querySelector(".foot")) return;
  watch.disconnect();
  acting(indexOf, ask);
  standing();
  following();
  asking();
  choosing();
  exporting();
  gathering();
  document.getElementById("still")?.remove(); // the live view stands: no id may come twice
}

watch.observe(root, { childList: true, subtree: true });
begin();
