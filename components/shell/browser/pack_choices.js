// What a reader chooses in the offline pack: layers and filters of the Atlas, filters, order and
// parts of the evidence. The sentences were worked out beforehand; here rows and marks follow them.

import { facts } from "./pack_facts.js";
import { piece } from "./pack_pieces.js";

// A link of filters says only what it changes, such as ?bureau=kinki.
export function change(link) {
  return Object.fromEntries(new URLSearchParams(link.getAttribute("href").slice(1)));
}

// The form of a text that its count asks for, filled, as components/text.py does.
export function said(forms, lang, values) {
  const words = forms[new Intl.PluralRules(lang).select(values.count)] ?? forms.other;
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name].toLocaleString(lang));
}

export function tick(element, on, state = "true") {
  if (on) element.setAttribute("aria-current", state);
  else element.removeAttribute("aria-current");
}

function menus(page, chosen) {
  for (const menu of page.querySelectorAll(".pills details.menu")) {
    const title = menu.querySelector("summary"), name = title.id.replace("menu-", "");
    for (const option of menu.querySelectorAll("a")) {
      const sets = { [name]: "", ...change(option) }, on = sets[name] === chosen[name];
      option.setAttribute("href", `?${new URLSearchParams(sets)}`); // "all" is a choice as well
      tick(option, on);
      if (on) title.textContent = option.textContent;
    }
    title.classList.toggle("on", chosen[name] !== "");
  }
}

export function atlas(page, chosen, words) {
  const filter = `${chosen.bureau}|${chosen.field}`, here = facts.shown[filter];
  const finding = words.findings[`${chosen.layer}|${filter}`];
  page.querySelector(".list h2").textContent = finding;
  rows(page, chosen, here);
  if (!here.length) page.querySelector("#the-nineteen").append(...piece(words.empty));
  if (filter !== "|") [...page.querySelectorAll(".map-controls .pills")].pop().append(...piece(words.clear[""]));
  if (chosen.id) page.querySelector(".map-foot").before(...piece(words.cards[chosen.id]));
  const alt = said(words.alt, chosen.lang, { count: here.length, finding }) + (words.chosen[chosen.id] ?? "");
  for (const map of page.querySelectorAll("svg.still")) mark(map, chosen, here, alt);
  menus(page, chosen);
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

// Arcs, partners and the names of their places say whose they are.
const LINKED = ":is([data-role=arc], [data-role=partner], [data-role=name])[data-id]";

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
  for (const place of facts.areas[chosen.id] ?? []) land[place].dataset.role = "chosen";
}

export function evidence(page, chosen, words) {
  const { figures, orders, part: size } = facts.evidence;
  const found = orders[chosen.sort].filter((one) => fits(figures[one], chosen));
  const parts = Math.max(1, Math.ceil(found.length / size)), part = Math.min(chosen.page_no, parts);
  const table = page.querySelector(".evidence"), body = table.querySelector("tbody"), all = [...body.rows];
  body.replaceChildren(...found.slice((part - 1) * size, part * size).map((one) => all[one]));
  table.querySelector("h1").textContent = counted(found, chosen.lang, words);
  const place = { shown: found.length, count: figures.length, part, parts };
  table.querySelector("[role=status]").textContent = said(words.count, chosen.lang, place);
  const narrowed = chosen.id || chosen.indicator || chosen.status;
  if (narrowed) table.querySelector(".pills").append(...piece(words.clear.evidence));
  menus(page, chosen);
  sorted(table, chosen.sort);
  turn(table.querySelector(".parts"), part, parts);
}

function fits([projects, indicator, status], chosen) {
  return (!chosen.id || projects.includes(chosen.id))
    && (!chosen.indicator || indicator === chosen.indicator)
    && (!chosen.status || status === chosen.status);
}

function counted(found, lang, words) {
  const { figures } = facts.evidence, all = found.length === figures.length;
  const absent = found.filter((one) => figures[one][3]).length;
  const count = all ? found.length - absent : found.length;
  return said(all ? words.all : words.some, lang, { count, absent });
}

function sorted(table, sort) {
  for (const link of table.querySelectorAll("thead a")) {
    const name = link.id.replace("sort-", ""), arrow = { [name]: " ↑", [`-${name}`]: " ↓" }[sort] ?? "";
    link.textContent = link.textContent.replace(/ [↑↓]$/, "") + arrow;
    link.setAttribute("href", `?sort=${sort === name ? "-" : ""}${name}&page_no=1`);
    const head = link.closest("th");
    head.removeAttribute("aria-sort");
    if (arrow) head.setAttribute("aria-sort", sort === name ? "ascending" : "descending");
  }
}

function turn(nav, part, parts) {
  for (const link of nav?.querySelectorAll("a") ?? []) {
    const number = Number(change(link).page_no);
    if (number > parts) link.remove();
    tick(link, number === part, "page");
  }
  if (parts === 1) nav?.remove();
}
