// The views of the offline pack: what stands still lies in <template>s, found by its address.

import { facts, own, worked } from "./pack_facts.js";
import { taken } from "./pack_links.js";

const sheets = new Map(
  [...document.querySelectorAll("template[data-view]")].map((sheet) => [sheet.dataset.view, sheet]),
);

export function address(page, chosen, names = Object.keys(own.get(page) ?? {})) {
  const said = names.filter((name) => String(chosen[name]) !== facts.plain[name]);
  const pairs = ["lang", ...said].map((name) => [name, chosen[name]]);
  return `#/${page}?${new URLSearchParams(pairs)}`;
}

// The view of an address, else the nearest that the pack has.
export function viewOf(hash) {
  const asked = taken(hash), lang = sheets.has(`#/?lang=${asked.chosen.lang}`) ? asked.chosen.lang : facts.lang;
  const plain = { ...facts.plain, lang };
  const views = [asked, { ...asked, chosen: plain }, { ...asked, page: "", chosen: plain }];
  return views.map(made).find((view) => view.sheet);
}

function made(view) {
  const here = worked.get(view.page) ?? [];
  const names = Object.keys(own.get(view.page) ?? {}).filter((name) => !here.includes(name));
  return { ...view, sheet: sheets.get(address(view.page, view.chosen, names)) };
}
