// What a search on the Atlas of the offline pack finds beside projects: of all figures and documents
// those with the words.

import { said } from "./pack_choices.js";
import { lookups } from "./pack_lookups.js";
import { piece } from "./pack_pieces.js";
import { beside } from "./search.js";

export function finds(page, { q, lang }, words) {
  if (!q) return;
  const known = lookups.beside, [figures, documents] = beside(q, words.search, known);
  const all = [figures, documents.map((place) => known.figures.length + place)];
  const shown = all.flatMap((places) => places.slice(0, known.most)), left = all.flat().length - shown.length;
  if (!shown.length) return;
  const found = piece(words.found), points = [...found.querySelector("ul").children];
  points.forEach((point, place) => shown.includes(place) || point.remove());
  const title = found.querySelector("h2");
  title.textContent = title.textContent.replace("{q}", () => q);
  if (left) found.querySelector("ul").after(more(left, lang, words));
  page.querySelector("[data-none]").textContent = words.no_project;
  page.querySelector(".st-key-list").append(found);
}

function more(count, lang, words) {
  const line = document.createElement("div");
  line.className = "p quiet";
  line.textContent = said(words.more, lang, { count });
  return line;
}
