// The live connection, and what a reader is told where there is none: that the page is the still form,
// or that the server is away. Once it answers again the page is that of its address.

const REFUSED = 4500; // milliseconds from the page's beginning; a second try that fails says it at once
const TRIED = 1500; // that the first try has at least
const AWAY = 1000; // a shorter break is not worth a word
const LOOK = 700; // between two looks whether the server answers
const GIVEN = 1500; // for the framework to connect again by itself, once the server answers
const UNANSWERED = 5000; // a click so shortly before the break may never have been answered

let stood = null; // whether the connection stands; null while it never did
let asked = -Infinity; // when the reader last asked for another view
let alone = null; // what begins, once, where the still form is all that there is

// The framework's page opens its socket by this name: we are told of it, and change nothing.
class Watched extends WebSocket {
  constructor(...address) {
    super(...address);
    this.addEventListener("open", opened);
    this.addEventListener("close", closed);
    if (stood === null) tried();
  }
}

let tries = 0;

function tried() {
  tries += 1;
  if (tries === 1) setTimeout(refused, Math.max(TRIED, REFUSED - performance.now()));
  if (tries === 3) refused();
}

function refused() {
  if (stood !== null || !alone) return;
  tell("still");
  alone();
  alone = null;
}

function opened() {
  const unanswered = stood === false && asked > broken - UNANSWERED;
  stood = true;
  if (unanswered) location.reload(); // the framework would draw the view that it had
  else tell("");
}

let broken = 0;

function closed() {
  if (!stood) return;
  stood = false;
  broken = performance.now();
  setTimeout(() => stood || tell("lost"), AWAY);
  setTimeout(look, LOOK);
}

// The address is the view: a page that is loaded again is the right one.
async function look() {
  if (stood) return;
  if (await answers()) setTimeout(() => stood || location.reload(), asked > broken - UNANSWERED ? 0 : GIVEN);
  else setTimeout(look, LOOK);
}

async function answers() {
  try {
    return (await fetch("./healthz", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}

function tell(said) {
  const place = document.getElementById("connection");
  if (!place) return;
  place.dataset.said = said;
  place.hidden = !said;
}

// The framework locks the page behind a dialog of its own, which is not shown.
function unlock(root) {
  new MutationObserver(() => root.inert && (root.inert = false)).observe(root, { attributeFilter: ["inert"] });
}

// Args: what begins where the still form is all that there is.
export function connecting(left) {
  alone = left;
  window.WebSocket = Watched;
  addEventListener("popstate", () => { asked = performance.now(); });
  addEventListener("pagehide", () => { stood = null; });
  document.body.prepend(document.getElementById("connection")); // it came behind the view, not to delay it
  unlock(document.getElementById("root"));
}
