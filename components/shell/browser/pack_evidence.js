// Filters, order and pages of the evidence in the offline pack.

import { change, menus, said, tick } from "./pack_choices.js";
import { lookups } from "./pack_lookups.js";
import { piece } from "./pack_pieces.js";
import { sorted } from "./pack_sorting.js";

export function evidence(page, chosen, words) {
  const { observations, orders, size } = lookups.evidence;
  const found = orders[chosen.sort].filter((one) => fits(observations[one], chosen));
  const parts = Math.max(1, Math.ceil(found.length / size)), part = Math.min(chosen.page_no, parts);
  const table = page.querySelector(".evidence"), body = table.querySelector("tbody"), all = [...body.rows];
  body.replaceChildren(...found.slice((part - 1) * size, part * size).map((one) => all[one]));
  table.querySelector("h1").textContent = counted(found, chosen.lang, words);
  const place = { shown: found.length, count: observations.length, part, parts };
  table.querySelector("[role=status]").textContent = said(words.count, chosen.lang, place);
  const narrowed = chosen.id || chosen.indicator || chosen.status || chosen.kind;
  if (narrowed) table.querySelector(".pills").append(piece(words.clear.evidence));
  menus(page, chosen);
  sorted(table, chosen.sort);
  turn(table.querySelector(".parts"), part, parts);
}

function fits([projects, indicator, status, , kind], chosen) {
  return (!chosen.id || projects.includes(chosen.id))
    && (!chosen.indicator || indicator === chosen.indicator)
    && (!chosen.status || status === chosen.status)
    && (!chosen.kind || kind === chosen.kind);
}

function counted(found, lang, words) {
  const { observations } = lookups.evidence, all = found.length === observations.length;
  const of = (kind) => found.filter((one) => observations[one][3] === kind).length;
  const [count, absent] = [of("figure"), of("sought")];
  return said(all ? words.all : words.some, lang, { count, absent });
}

function turn(nav, part, parts) {
  for (const link of nav?.querySelectorAll("a") ?? []) {
    const number = Number(change(link).page_no);
    if (number > parts) link.remove();
    tick(link, number === part, "page");
  }
  if (parts === 1) nav?.remove();
}
