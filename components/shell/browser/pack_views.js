// The views of the offline pack: what stands still is found by its address.

import { lookups, own, worked } from "./pack_lookups.js";
import { taken } from "./pack_links.js";
import { leaf } from "./pack_pieces.js";

export function address(page, chosen, names = Object.keys(own.get(page) ?? {})) {
  const said = names.filter((name) => String(chosen[name]) !== lookups.plain[name]);
  const pairs = ["lang", ...said].map((name) => [name, chosen[name]]);
  return `#/${page}?${String(new URLSearchParams(pairs)).replaceAll("%2C", ",")}`;
}

// The view of an address, else the nearest that the pack has.
export function viewOf(hash) {
  const asked = taken(hash), lang = leaf(`#/?lang=${asked.chosen.lang}`) ? asked.chosen.lang : lookups.lang;
  const plain = { ...lookups.plain, lang };
  const views = [asked, { ...asked, chosen: plain }, { ...asked, page: "", chosen: plain }];
  return views.map(made).find((view) => view.leaf);
}

function made(view) {
  const here = worked.get(view.page) ?? [];
  const names = Object.keys(own.get(view.page) ?? {}).filter((name) => !here.includes(name));
  return { ...view, leaf: leaf(address(view.page, view.chosen, names)) };
}
