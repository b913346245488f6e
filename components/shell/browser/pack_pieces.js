// Views of the offline pack: what several of them share lies in it once, as a piece.

import { unpacked } from "./pack_unpacked.js";

const PLACE = /<i data-piece="(\d+)"><\/i>/g;
const kept = { views: {}, pieces: [] };

export async function unpack() {
  Object.assign(kept, JSON.parse(await unpacked("pack-views")));
}

export const leaf = (address) => kept.views[address];

export const piece = (number) => laid(kept.pieces[number]);

// Markup as nodes that may be changed.
export function laid(markup) {
  const sheet = document.createElement("template");
  sheet.innerHTML = filled(markup);
  return sheet.content;
}

// Pieces in the places that markup keeps for them; a piece may keep places for others.
function filled(markup) {
  return markup.replace(PLACE, (_, number) => filled(kept.pieces[number]));
}
