// The small panel that says how far an export is, and lets the reader stop it.

export const SAID = (name) => document.querySelector(".share .menu-card")?.dataset[name] ?? "";

export function show(abort) {
  document.querySelector(".making")?.remove();
  const panel = document.createElement("div");
  panel.className = "making";
  panel.setAttribute("role", "status");
  const words = document.createElement("span"), bar = document.createElement("progress");
  const stop = document.createElement("button");
  stop.type = "button";
  stop.className = "button";
  stop.textContent = SAID("stop");
  stop.addEventListener("click", () => (bar.isConnected ? abort() : panel.remove()));
  panel.append(words, bar, stop);
  document.querySelector("main, #root").append(panel);
  return panel;
}

export function tell(panel, told) {
  const [words, bar] = panel.children;
  const place = told.of > 1 ? SAID("wait").replace("{done}", told.done + 1).replace("{of}", told.of) : "{said}";
  words.textContent = place.replace("{said}", told.said);
  if (told.of > 1) { bar.max = told.of; bar.value = told.done; }
}

export function end(panel, sentence) {
  const [words, bar, stop] = panel.children;
  words.textContent = sentence;
  bar.remove();
  stop.textContent = "×";
  stop.setAttribute("aria-label", SAID("close"));
}
