// What surrounds a view of the offline pack: where its links lead, masthead, sharing, sources.

import { change, tick } from "./pack_choices.js";
import { lookups, worked } from "./pack_lookups.js";
import { address } from "./pack_views.js";

export function lead(page, view, here) {
  for (const link of page.querySelectorAll('[href^="?"]')) {
    link.setAttribute("href", address(view.page, { ...view.chosen, ...change(link) }));
  }
  for (const link of page.querySelectorAll('[href^="#"]:not([href^="#/"])')) {
    link.setAttribute("href", here + link.getAttribute("href"));
  }
}

export function masthead(page, view, here) {
  const head = page.querySelector("header.masthead");
  if (!head) return; // forum mode has a bar of its own
  const entry = lookups.entries[view.page];
  for (const one of head.querySelectorAll("nav [data-entry]")) {
    const here = one.dataset.entry === view.page;
    tick(one, here || one.dataset.entry === entry, here ? "page" : "true");
  }
  const other = head.querySelector("#language");
  other.setAttribute("href", address(view.page, { ...view.chosen, lang: other.lang }));
  if (lookups.base) share(head.querySelector(".share"), here);
}

function share(menu, here) {
  const live = lookups.base + here.slice(1).replace(/lang=\w+/, `$&&v=${lookups.version}`);
  menu.querySelector("input").setAttribute("value", live);
  menu.querySelector("[data-copy]").dataset.copy = live;
  const code = menu.querySelector(".qr");
  if (lookups.codes[here]) code.src = lookups.codes[here];
  else code.remove();
}

// Sources keep their numbers; where the browser works choices out, those of other choices go.
export function number(page, view) {
  const list = page.querySelector(".source-list .sources");
  if (!list || !worked.has(view.page)) return;
  const marks = [...page.querySelectorAll(".cite > summary, .ref")];
  const said = new Set(marks.flatMap((mark) => mark.textContent.match(/\d+/g) ?? []));
  for (const [place, source] of [...list.children].entries()) {
    source.value = place + 1;
    if (!said.has(String(place + 1))) source.remove();
  }
}
