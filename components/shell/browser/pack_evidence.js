// Filters, order and pages of the evidence in the offline pack.

import { change, menus, said, tick } from "./pack_choices.js";
import { lookups } from "./pack_lookups.js";
import { piece } from "./pack_pieces.js";
import { sorted } from "./pack_sorting.js";
import { address } from "./pack_views.js";
import { says, tokens } from "./spelling.js";

export function evidence(page, chosen, words) {
  const { observations, orders, size } = lookups.evidence;
  const fitting = orders[chosen.sort].filter((one) => fits(observations[one], chosen));
  const table = page.querySelector(".evidence"), body = table.querySelector("tbody"), all = [...body.rows];
  const wanted = tokens(chosen.q, words.search);
  const found = fitting.filter((one) => says(all[one].textContent, wanted, words.search));
  const parts = Math.max(1, Math.ceil(found.length / size)), part = Math.min(chosen.page_no, parts);
  body.replaceChildren(...found.slice((part - 1) * size, part * size).map((one) => all[one]));
  const place = { shown: found.length, count: observations.length, part, parts };
  table.querySelector("[role=status]").textContent = said(words.count, chosen.lang, place);
  const narrowed = chosen.id || chosen.indicator || chosen.status || chosen.kind || chosen.q;
  if (narrowed) narrow(page, table, counted(found, chosen.lang, words), piece(words.clear.evidence));
  menus(page, chosen);
  asking(table.querySelector("[data-ask] input"), chosen);
  sorted(table, chosen.sort);
  turn(table.querySelector(".parts"), part, parts);
}

// What a reader has written, once they leave the field or press Enter.
function asking(field, chosen) {
  field.value = chosen.q;
  field.addEventListener("change", () => {
    location.hash = address("evidence", { ...chosen, q: field.value, page_no: "1" });
  });
}

// A choice of the observations leads the page, where the picture of all of them stood.
function narrow(page, table, title, clear) {
  page.querySelectorAll("#found, .st-key-charts-found").forEach((one) => one.remove());
  const heading = document.createElement("h1");
  heading.textContent = title;
  table.querySelector("h2").replaceWith(heading);
  table.classList.add("opening");
  table.querySelector(".pills").append(clear);
}

function fits([projects, indicator, status, , kind], chosen) {
  return (!chosen.id || projects.includes(chosen.id))
    && (!chosen.indicator || indicator === chosen.indicator)
    && (!chosen.status || status === chosen.status)
    && (!chosen.kind || kind === chosen.kind);
}

function counted(found, lang, words) {
  const { observations } = lookups.evidence;
  const of = (kind) => found.filter((one) => observations[one][3] === kind).length;
  const [count, absent] = [of("figure"), of("sought")];
  return said(absent ? words.some : words.matching, lang, { count, absent });
}

function turn(nav, part, parts) {
  for (const link of nav?.querySelectorAll("a") ?? []) {
    const number = Number(change(link).page_no);
    if (number > parts) link.remove();
    tick(link, number === part, "page");
  }
  if (parts === 1) nav?.remove();
}
