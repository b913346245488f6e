// Taking things away: an export is made on the server while a small panel says how far it is and
// lets the reader stop it; views are gathered into a deck that this browser remembers.

const SAID = (name) => document.querySelector(".share .menu-card")?.dataset[name] ?? "";

let stopMaking = null;

async function take(event) {
  const link = event.target.closest("a[data-export]");
  if (!link) return;
  event.preventDefault();
  stopMaking?.abort();
  const making = stopMaking = new AbortController();
  const panel = show();
  try {
    const answer = await fetch(`${link.href}&progress=1`, { signal: making.signal });
    if (!answer.ok) throw new Error(await answer.text());
    const { told, content } = await read(answer.body.getReader(), panel);
    save(told, content);
    const without = told.failed.join(" ");
    end(panel, SAID(without ? "without" : "ready").replace("{file}", told.file).replace("{failed}", without));
  } catch (error) {
    const why = error.name === "AbortError" ? SAID("stopped") : SAID("failed").replace("{why}", error.message);
    end(panel, why);
  }
}

// Lines of JSON tell how far the export is; behind the line that names the file comes the file.
async function read(stream, panel) {
  let rest = new Uint8Array(0);
  for (;;) {
    const { value, done } = await stream.read();
    if (done) throw new Error(SAID("stopped"));
    rest = joined([rest, value]);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      const told = JSON.parse(new TextDecoder().decode(rest.subarray(0, end)));
      rest = rest.subarray(end + 1);
      if (told.error) throw new Error(told.error);
      if (told.file) return { told, content: await all(stream, rest) };
      tell(panel, told);
    }
  }
}

async function all(stream, first) {
  const pieces = [first];
  for (let next = await stream.read(); !next.done; next = await stream.read()) pieces.push(next.value);
  return pieces;
}

function joined(pieces) {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) { whole.set(piece, at); at += piece.length; }
  return whole;
}

function save(told, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(content, { type: told.type }));
  link.download = told.file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function show() {
  document.querySelector(".making")?.remove();
  const panel = document.createElement("div");
  panel.className = "making";
  panel.setAttribute("role", "status");
  const words = document.createElement("span"), bar = document.createElement("progress");
  const stop = document.createElement("button");
  stop.type = "button";
  stop.className = "button";
  stop.textContent = SAID("stop");
  stop.addEventListener("click", () => (bar.isConnected ? stopMaking?.abort() : panel.remove()));
  panel.append(words, bar, stop);
  document.querySelector("main, #root").append(panel);
  return panel;
}

function tell(panel, told) {
  const [words, bar] = panel.children;
  const place = told.of > 1 ? SAID("wait").replace("{done}", told.done + 1).replace("{of}", told.of) : "{said}";
  words.textContent = place.replace("{said}", told.said);
  if (told.of > 1) { bar.max = told.of; bar.value = told.done; }
}

function end(panel, sentence) {
  const [words, bar, stop] = panel.children;
  words.textContent = sentence;
  bar.remove();
  stop.textContent = "×";
  stop.setAttribute("aria-label", SAID("close"));
}

// The deck that this browser gathers: the link of the last one that was changed here.
const DECK = "deck";
const deck = () => { try { return localStorage.getItem(DECK) ?? ""; } catch { return ""; } };
const keep = (written) => { try { localStorage.setItem(DECK, written); } catch { /* not kept */ } };

// Runs before the link is followed: the link leads to the deck with this view at its end.
function collect(event) {
  const link = event.target.closest("a[data-scene], a[data-own]");
  if (!link) return;
  if (link.dataset.own !== undefined) return keep(link.dataset.own);
  const longer = `${deck()}!${link.dataset.scene}`;
  keep(longer);
  if (longer === `!${link.dataset.scene}`) return; // the link leads there as it stands
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
    link.href = withDeck(link.href, longer); // a new tab opens at once
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  openDeck(link.href, longer);
}

function rename(event) {
  const field = event.target.closest?.("[data-rename]");
  if (!field) return;
  const scenes = field.dataset.deck.split("!").slice(1);
  const place = Number(field.dataset.rename);
  const title = field.value.replace(/[!*]/g, "").trim(), link = scenes[place].split("*").pop();
  scenes[place] = title ? `${title}*${link}` : link;
  const renamed = scenes.map((scene) => `!${scene}`).join("");
  keep(renamed);
  openDeck(location.href, renamed);
}

async function openDeck(address, written) {
  const to = document.createElement("a");
  to.href = withDeck(address, await packed(written));
  go(to);
}

// A deck as its link carries it; what an older browser cannot pack is read as it is.
async function packed(written) {
  try {
    const squeezed = new Blob([written]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(squeezed).arrayBuffer());
    const signs = btoa(String.fromCharCode(...bytes));
    return `o1-${signs.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
  } catch {
    return written;
  }
}

function withDeck(address, written) {
  const link = new URL(address);
  link.searchParams.set("deck", written);
  return link.href;
}

function exporting() {
  document.addEventListener("click", take);
  document.addEventListener("click", collect, true);
  document.addEventListener("change", rename);
}
