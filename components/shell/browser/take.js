// Taking things away: an export is made on the server while a panel says how far it is.

import { SAID, end, show, tell } from "./panel.js";

let stopMaking = null;

// What the server says of an export; whatever else goes wrong has a browser's or a proxy's own words.
class Told extends Error {}

async function take(event) {
  const link = event.target.closest("a[data-export]");
  if (!link) return;
  event.preventDefault();
  stopMaking?.abort();
  const making = stopMaking = new AbortController();
  const panel = show(() => making.abort());
  try {
    const answer = await fetch(`${link.href}&progress=1`, { signal: making.signal });
    if (!answer.ok) throw new Told(answer.status < 500 ? await answer.text() : SAID("cut"));
    const { told, content } = await read(answer.body.getReader(), panel);
    save(told, content);
    const without = told.failed.join(" ");
    end(panel, SAID(without ? "without" : "ready").replace("{file}", told.file).replace("{failed}", without));
  } catch (error) {
    const why = error instanceof Told ? error.message : SAID("cut");
    end(panel, error.name === "AbortError" ? SAID("stopped") : SAID("failed").replace("{why}", why));
  }
}

// Lines of JSON tell how far the export is; behind the line that names the file comes the file.
async function read(stream, panel) {
  let rest = new Uint8Array(0);
  for (;;) {
    const { value, done } = await stream.read();
    if (done) throw new Told(SAID("cut"));
    rest = joined([rest, value]);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      const told = JSON.parse(new TextDecoder().decode(rest.subarray(0, end)));
      rest = rest.subarray(end + 1);
      if (told.error) throw new Told(told.error);
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

export function exporting() {
  document.addEventListener("click", take);
}
