// Ids as they are spelled, whatever has become of them on their way.

const DEEPEST = 3, LONGEST_ID = 200;
const LONGEST_TEXT = 60;
const UNSEEN = /[\p{C}\p{Z}]/gu;
const DASHES = /[\u2010-\u2015\u2212]/g;
const EDGES = /^[^0-9A-Za-z-]+|[^0-9A-Za-z]+$/g;

export function folded(text) {
  if (text.length > LONGEST_ID) return "";
  const narrow = deeply(text).normalize("NFKC").replace(UNSEEN, "");
  return narrow.replace(DASHES, "-").replace(EDGES, "").toLowerCase();
}

// A text that was encoded more than once, as it was written.
export function deeply(text) {
  for (let turn = 0; turn < DEEPEST; turn += 1) text = unquoted(text);
  return text;
}

export function unquoted(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

// What a reader typed, without signs that nobody sees.
export function typed(text) {
  return [...text.replace(UNSEEN, " ").replace(/ +/g, " ").trim()].slice(0, LONGEST_TEXT).join("").trim();
}
