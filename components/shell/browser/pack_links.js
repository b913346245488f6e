// What an address of the offline pack says, also where people mangled it: parameters stuck together or
// encoded again, signs of other kinds. As components/links reads it, by one table: tests/links.json.

import { folded, typed, unquoted } from "./pack_folded.js";
import { listed } from "./pack_lists.js";
import { lookups, own } from "./pack_lookups.js";
import { former, names } from "./pack_redirects.js";

const DEEPEST = 3;
const WIDE = /[\uff01-\uff5e]/g;
const BESIDE = ["section", "page", "lang", "v", "frame"];

// The view of an address: its page, its parameters, the place on the page that it names.
export function taken(hash) {
  const [, path = "", query = "", fragment = ""] = /^#\/([^?#]*)\??([^#]*)#?(.*)$/s.exec(hash) ?? [];
  const named = nearest("page", unquoted(path)), page = named?.value ?? path;
  const chosen = { lang: lookups.lang, ...lookups.plain }, dropped = [];
  const view = { page, chosen, dropped, section: "", mended: named?.bent ?? false };
  const offers = offered(query, fragment, page, view);
  const types = { lang: "lang", v: "v", ...own.get(page), section: `section of ${kind(page)}` };
  for (const [name, type] of Object.entries(types)) {
    const values = offers.get(name);
    if (!values) continue;
    const found = meant(type, values);
    dropped.push(...(found ? found.dropped ?? [] : [name]));
    if (!found) continue;
    if (name === "section") view.section = found.value;
    else chosen[name] = found.value;
    view.mended ||= Boolean(found.bent) || new Set(values).size > 1;
  }
  const place = unquoted(fragment);
  const renewed = Boolean(view.section && fragment) || new RegExp(`[?&](?:${former().join("|")})=`).test(hash);
  return led({ ...view, place: view.section || place, renewed });
}

// The view, or the one that its page leads to where its address names no project.
function led(view) {
  const page = lookups.instead[view.page];
  if (!page || view.chosen.id) return view;
  return { ...view, page, chosen: { ...lookups.plain, lang: view.chosen.lang }, section: "", place: "", renewed: true };
}

const kind = (page) => (lookups.cases.includes(page) ? "case" : page);

function offered(query, fragment, page, view) {
  const offers = new Map(), sections = lookups.known[`section of ${kind(page)}`] ?? [];
  const pairs = [...new URLSearchParams(`?${query}`)].flatMap(([name, value]) => pieces(name, value));
  if (fragment && sections.includes(folded(fragment))) pairs.push(["section", fragment, false]);
  for (const [name, value, bent] of pairs) {
    if (!value) continue;
    const present = presently(name, value, page);
    offers.set(present, [...(offers.get(present) ?? []), value]);
    view.mended ||= bent;
  }
  return offers;
}

// A name of an older link is read as the first of those it leads to that the page takes.
function presently(name, value, page) {
  const types = { section: "section", ...own.get(page) }, now = names("parameter", name);
  const fits = (one) => types[one] && (types[one] !== "number" || numbered(folded(value)));
  return now.find(fits) ?? now.at(-1) ?? name;
}

function pieces(name, value) {
  const all = [...own.values()].flatMap((one) => Object.keys(one));
  const names = [...new Set([...all, ...BESIDE, ...former()])];
  const known = names.includes(name) ? name : folded(name.replace(/^(?:amp;)+/i, "")), here = names.includes(known);
  if (here && (value.startsWith("!") || !apart(`&${value}`, names).length)) return [[known, value, known !== name]];
  if (!here && /^[\w.-]+$/.test(name)) return [];
  return apart(value ? `${here ? known : name}=${value}` : name, names).map((one) => [...one, true]);
}

// The parameters in a text, as soon as it is decoded so far that there are any.
function apart(text, names) {
  const joint = new RegExp(`(?:^|[&;?])(?:amp;)*\\s*(${names.join("|")})\\s*=`, "gi");
  let found = [];
  for (let turn = 0; turn < DEEPEST && !found.length; turn += 1) {
    if (turn) text = unquoted(text);
    text = text.replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
    found = [...text.matchAll(joint)];
  }
  return found.map((one, at) => {
    const value = text.slice(one.index + one[0].length, found[at + 1]?.index);
    return [one[1].toLowerCase(), unquoted(value)];
  });
}

// Of several values the last that makes sense counts.
function meant(type, values) {
  if (type === "subjects") return listed(values);
  const turned = [...values].reverse();
  const exact = turned.find((value) => exactly(type, value) !== null);
  if (exact !== undefined) return { value: exactly(type, exact), bent: false };
  const first = (read) => turned.map((value) => read(type, value)).find(Boolean);
  return first(nearest) ?? first(renamed);
}

function exactly(type, value) {
  if (type === "number") return numbered(value);
  if (type === "text") return typed(value);
  return lookups.known[type]?.includes(value) ? value : null;
}

function nearest(type, value) {
  if (exactly(type, value) !== null) return { value: exactly(type, value), bent: false };
  if (type === "number" && value.trim().startsWith("-")) return null;
  let plain = folded(value);
  if (type === "lang") plain = plain.split(/[-_]/)[0].replace(/^jpn?$/, "ja");
  const found = plain ? exactly(type, plain) : null;
  return found === null ? null : { value: found, bent: true };
}

function renamed(type, value) {
  const found = names(type, folded(value)).find((one) => exactly(type, one) !== null);
  return found ? { value: found, bent: false } : null;
}

function numbered(value) {
  return /^[0-9]{1,4}$/.test(value) ? String(Math.max(1, Number(value))) : null;
}
