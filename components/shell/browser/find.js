// The search in the list: rows without the words are hidden while a reader types.

// Compare words as the server folded them: width, case, accents and the form of quotes put aside.
function fold(words) {
  const plain = words.normalize("NFKD").toLowerCase().replaceAll("’", "'");
  return plain.replace(/[\u0300-\u036f]/g, "").trim();
}

function find(event) {
  const field = event.target;
  if (!field.matches?.("[data-find]")) return;
  const wanted = fold(field.value);
  const list = document.querySelector(field.dataset.find);
  let found = 0;
  for (const row of list.querySelectorAll("[data-terms]")) {
    row.hidden = wanted !== "" && !row.dataset.terms.includes(wanted);
    found += row.hidden ? 0 : 1;
  }
  for (const group of list.querySelectorAll(".bureau")) {
    group.hidden = !group.querySelector("[data-terms]:not([hidden])");
  }
  field.parentElement.querySelector("[data-none]").hidden = found > 0;
}

export function finding() {
  document.addEventListener("input", find);
  const typed = document.querySelector("#root [data-find]");
  if (typed?.value) find({ target: typed }); // someone was faster than this script
}
