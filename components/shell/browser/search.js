// Which projects have the words that a reader types, and why, which figures and documents do, as
// model/search.py finds them.

import { holds, tokens } from "./spelling.js";

// Project to the reasons in words; none for one whose name says so itself.
export function search(typed, index) {
  const wanted = tokens(typed, index), hits = new Map();
  for (const [project, terms] of Object.entries(index.terms)) {
    const reasons = reasonsOf(terms, wanted);
    if (reasons) hits.set(project, reasons);
  }
  return hits;
}

// The first term that has each word, or the first with every word; nothing where one has no term.
function reasonsOf(terms, wanted) {
  const has = ([spelled, sounds]) => (token) => holds(token, spelled, sounds);
  const each = wanted.map((token) => terms.find((term) => has(term)(token)));
  if (!each.every(Boolean)) return null;
  const reasons = [...new Set(each.map((term) => term[2]))].filter(Boolean);
  const whole = reasons.length && terms.find((term) => wanted.every(has(term)));
  return whole ? [whole[2]] : reasons;
}

const NUMBER = /^[0-9]/;

// Places of the figures of a number, and of the documents of a title, in their lists.
export function beside(typed, index, { figures, documents, shortest }) {
  const wanted = tokens(typed, index), numbers = wanted.filter(([word]) => NUMBER.test(word));
  const others = wanted.filter((token) => !numbers.includes(token));
  const long = wanted.some(([word]) => word.length >= shortest || /[^\x00-\x7f]/.test(word));
  const tell = (tokens, words) => tokens.every((token) => holds(token, ...words));
  const numbered = ([numerals, ...words]) =>
    numbers.every(([word]) => numerals.includes(word)) && tell(others, words);
  return [
    numbers.length ? places(figures, numbered) : [],
    long ? places(documents, (words) => tell(wanted, words)) : [],
  ];
}

function places(list, fits) {
  return [...list.keys()].filter((place) => fits(list[place]));
}
