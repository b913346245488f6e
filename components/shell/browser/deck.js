// The deck that this browser gathers: views are added to it, and their titles changed.

import { go } from "./follow.js";

const DECK = "deck"; // the link of the last one that was changed here
const deck = () => { try { return localStorage.getItem(DECK) ?? ""; } catch { return ""; } };
const keep = (written) => { try { localStorage.setItem(DECK, written); } catch { /* not kept */ } };

// Runs before the link is followed: the link leads to the deck with this view at its end.
function collect(event) {
  const link = event.target.closest("a[data-scene], a[data-own]");
  if (!link) return;
  if (link.dataset.own !== undefined) return keep(link.dataset.own);
  const longer = `${deck()}!${link.dataset.scene}`;
  keep(longer);
  if (longer === `!${link.dataset.scene}`) return; // the link leads there as it stands
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
    link.href = withDeck(link.href, longer); // a new tab opens at once
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  openDeck(link.href, longer);
}

function rename(event) {
  const field = event.target.closest?.("[data-rename]");
  if (!field) return;
  const scenes = field.dataset.deck.split("!").slice(1);
  const place = Number(field.dataset.rename);
  const title = field.value.replace(/[!*]/g, "").trim(), link = scenes[place].split("*").pop();
  scenes[place] = title ? `${title}*${link}` : link;
  const renamed = scenes.map((scene) => `!${scene}`).join("");
  keep(renamed);
  openDeck(location.href, renamed);
}

async function openDeck(address, written) {
  const to = document.createElement("a");
  to.href = withDeck(address, await packed(written));
  go(to);
}

// A deck as its link carries it; what an older browser cannot pack is read as it is.
async function packed(written) {
  try {
    const squeezed = new Blob([written]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(squeezed).arrayBuffer());
    const signs = btoa(String.fromCharCode(...bytes));
    return `o1-${signs.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
  } catch {
    return written;
  }
}

function withDeck(address, written) {
  const link = new URL(address);
  link.searchParams.set("deck", written);
  return link.href;
}

export function gathering() {
  document.addEventListener("click", collect, true);
  document.addEventListener("change", rename);
}
