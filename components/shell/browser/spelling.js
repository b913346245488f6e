// How words are spelled alike: width, kana, old characters, dashes, and ways to write a sound, as
// model/spelling.py does, by the same tables.

const KATAKANA = /[\u30a1-\u30f4]/g, HIRAGANA = 0x60;
const ACCENTS = /[\u0300-\u036f]/g, APOSTROPHES = /['\u2019\u02bc]/g;
const AFTER_KANA = /(?<=[\u3041-\u3096])[\u30fc\u30fb\u2010-\u2015\u2212-]+/g;
const IN_NUMBER = /(?<=[0-9]),(?=[0-9])/g;
const AT_NUMBER = /(?<=[0-9])(?=[\u3041-\u9fff])|(?<=[\u3041-\u9fff])(?=[0-9])/g;
const BETWEEN = /[^\p{L}\p{N}.]+|(?<![0-9])\.|\.(?![0-9])/gu;
const LATIN = /^[a-z0-9.]+$/;

export function fold(words, tables) {
  const narrow = words.normalize("NFKC").toLowerCase();
  const bare = narrow.normalize("NFD").replace(ACCENTS, "").normalize("NFC");
  const kana = bare.replace(KATAKANA, (sign) => String.fromCharCode(sign.charCodeAt(0) - HIRAGANA));
  const today = [...kana].map((sign) => tables.characters[sign] ?? sign).join("");
  const plain = today.replace(APOSTROPHES, "").replace(AFTER_KANA, "").replace(IN_NUMBER, "");
  return plain.replace(AT_NUMBER, " ").replace(BETWEEN, " ").trim();
}

function sound(folded, tables) {
  for (const [kana, letters] of tables.kana) folded = folded.replaceAll(kana, letters);
  for (const [pattern, letters] of tables.letters) folded = folded.replace(new RegExp(pattern, "g"), letters);
  return folded;
}

// What a reader looks for, word by word; idle words count only where nothing else is said.
export function tokens(typed, tables) {
  const words = [...new Set(fold(typed, tables).split(" "))].filter(Boolean);
  const said = words.filter((one) => !tables.idle.includes(one));
  return (said.length ? said : words).map((one) => [one, sound(one, tables)]);
}

// Whether spellings (and their sounds) have a word: Latin ones from their beginning.
export function holds([spelled, sounds], spellings, sounding) {
  return has(spelled, spellings) || has(sounds, sounding);
}

// Whether words as they are written have every one that is looked for.
export function says(words, wanted, tables) {
  if (!wanted.length) return true;
  const written = fold(words, tables), sounds = sound(written, tables);
  return wanted.every((token) => holds(token, written, sounds));
}

function has(word, text) {
  if (!LATIN.test(word)) return text.includes(word);
  return new RegExp(`(?<![a-z0-9])${word.replaceAll(".", "\\.")}`).test(text);
}
