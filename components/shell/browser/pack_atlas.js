// Layers and filters of the Atlas in the offline pack: rows and marks follow what is chosen.

import { change, menus, said, tick } from "./pack_choices.js";
import { finds } from "./pack_finds.js";
import { lookups } from "./pack_lookups.js";
import { piece } from "./pack_pieces.js";

export function atlas(page, chosen, words) {
  const filter = `${chosen.bureau}|${chosen.field}`, here = lookups.shown[filter];
  const title = page.querySelector(".list h2");
  const finding = words.findings[`${chosen.layer}|${filter}`] ?? title.textContent.trim();
  title.textContent = finding;
  rows(page, chosen, here);
  if (!here.length) page.querySelector("#the-nineteen").append(piece(words.empty));
  page.querySelector(".map-controls").classList.toggle("chosen", filter !== "|" || Boolean(chosen.id));
  page.querySelector(".list").classList.toggle("chosen", Boolean(chosen.id));
  if (filter !== "|") [...page.querySelectorAll(".map-controls .pills")].pop().append(piece(words.clear[""]));
  if (chosen.id) page.querySelector(".st-key-finder").after(piece(words.cards[chosen.id]));
  const shown = chosen.layer === "overseas" ? words.world : words.alt;
  const alt = said(shown, chosen.lang, { count: here.length, finding }) + (words.chosen[chosen.id] ?? "");
  for (const map of page.querySelectorAll("svg.still")) mark(map, chosen, here, alt);
  menus(page, chosen);
  legend(page, chosen);
  finds(page, chosen, words);
}

// The chosen field of the legend is marked, and a second click lets go of it.
function legend(page, chosen) {
  for (const link of page.querySelectorAll(".legend a")) {
    const on = change(link).field === chosen.field;
    tick(link, on);
    if (on) link.setAttribute("href", "?field=");
  }
}

function rows(page, chosen, here) {
  for (const row of page.querySelectorAll(".row")) {
    const pick = row.querySelector(".pick"), { id } = change(pick);
    if (!here.includes(id)) row.remove();
    row.classList.toggle("chosen", id === chosen.id);
    tick(pick, id === chosen.id);
  }
  for (const group of page.querySelectorAll(".list .bureau")) {
    if (!group.querySelector(".row")) group.remove();
  }
}

// Arcs, partners, names with their lines say whose they are.
const ROLES = ["arc", "partner", "name", "leader"];
const LINKED = `:is(${ROLES.map((role) => `[data-role=${role}]`)})[data-id]`;

function mark(map, chosen, here, alt) {
  map.setAttribute("aria-label", alt);
  map.querySelector("title").textContent = alt;
  for (const link of map.querySelectorAll("a")) {
    const { id } = change(link);
    if (!here.includes(id)) link.remove();
    if (id !== chosen.id) continue;
    link.firstElementChild.dataset.role = "chosen";
    link.setAttribute("href", "?id="); // a second click lets go
  }
  for (const one of map.querySelectorAll(LINKED)) {
    const of = one.dataset.id.split(" ");
    if (!of.some((id) => here.includes(id))) one.remove();
    one.toggleAttribute("data-weak", chosen.id !== "" && !of.includes(chosen.id));
  }
  if (chosen.layer === "overseas") return; // one outline, which no project covers
  const land = map.querySelectorAll("[data-role=prefectures] path");
  if (chosen.layer === "region") {
    lookups.shades[chosen.indicator].forEach((step, place) => { land[place].dataset.role = step; });
    return;
  }
  for (const place of lookups.areas[chosen.id] ?? []) land[place].dataset.role = "chosen";
}
