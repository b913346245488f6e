// Lists of subjects in an address: each once, as many as can stand side by side; a case study is read
// as its subject. Reads as components/links/listing.py does.

import { deeply, folded } from "./pack_folded.js";
import { lookups } from "./pack_lookups.js";

const COMMAS = /[,;、\s]+/, LONGEST_LIST = 2000;

export function listed(values) {
  const written = values.map(pieces).filter((one) => one.length);
  const sensible = written.filter((one) => one.some(subject));
  const asked = (sensible.length ? sensible : written.slice(-1)).flat();
  const found = [...new Set(asked.map(subject).filter(Boolean))];
  if (!found.length) return null;
  const most = lookups.most.ids, wrong = asked.some((one) => !subject(one));
  const dropped = [...(wrong ? ["ids"] : []), ...(found.length > most ? ["ids-most"] : [])];
  const plain = values[0].split(",").every((one) => Object.hasOwn(lookups.subjects, one));
  return { value: found.slice(0, most).join(","), bent: !plain && !wrong, dropped };
}

const pieces = (text) =>
  text.length > LONGEST_LIST ? [] : deeply(text).normalize("NFKC").split(COMMAS).filter(Boolean);

function subject(piece) {
  const known = [piece, folded(piece)].find((one) => Object.hasOwn(lookups.subjects, one));
  return known === undefined ? "" : lookups.subjects[known];
}
