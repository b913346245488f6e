// Forum mode by keyboard: arrows, Page Up and Down as clickers send them, Home, End, Escape, B
// and full stop for black, F for the whole screen; advancing by itself, which any touch stops.
// The scene's own links are what a key follows, so the address stays the only state.

const KEYS = {
  ArrowRight: "after", PageDown: "after", " ": "after", ArrowLeft: "before", PageUp: "before",
  Home: "first", End: "last", Escape: "leave",
};
const SECONDS = 20;
const POINTING = 2500; // milliseconds that the bar stays after the pointer moved
const LARGEST = 1.3, SMALLEST = 0.6; // of a scene's type, as it holds little or much

let timer = 0;
let pointing = 0;
let leaving = false; // the scene still stands for a moment after it was left

const bar = () => document.querySelector(".forum-bar");
const part = (name) => document.getElementById(`forum-${name}`);

// A key in forum mode, or the one key back to it from the page behind a scene.
function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input,textarea")) return;
  const black = document.querySelector(".forum-black");
  if (black) {
    black.remove();
    event.preventDefault();
  } else if (bar()) {
    act(event);
  } else if (event.key === "Escape" && !event.defaultPrevented) {
    document.querySelector(".forum-return")?.click();
  }
}

function act(event) {
  const pressed = event.target.closest?.("a,button");
  if (pressed && (event.key === " " || event.key === "Enter")) return;
  stop();
  if (event.key in KEYS) part(KEYS[event.key])?.click();
  else if (event.key === "b" || event.key === "B" || event.key === ".") blacken();
  else if (event.key === "f" || event.key === "F") whole();
  else return;
  event.preventDefault();
}

function blacken() {
  const black = document.createElement("div");
  black.className = "forum-black";
  document.body.append(black);
}

function whole() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => {});
}

function touch(event) {
  if (event.target.closest?.("#forum-leave")) remember();
  if (!event.isTrusted) return; // a link that a key or the timer followed
  const black = event.target.closest?.(".forum-black");
  if (black) black.remove();
  const button = event.target.closest?.("#forum-auto,#forum-black,#forum-whole");
  if (button?.id === "forum-auto") return timer ? stop() : start();
  stop();
  if (button?.id === "forum-black") blacken();
  if (button?.id === "forum-whole") whole();
}

function start() {
  timer = setInterval(() => {
    const after = part("after");
    if (after) after.click();
    else stop();
  }, SECONDS * 1000);
  say();
}

function stop() {
  clearInterval(timer);
  timer = 0;
  say();
}

// The button says what pressing it does now; a new scene brings a new button.
function say() {
  const button = part("auto");
  if (!button) return;
  const words = timer ? bar().dataset.pause : bar().dataset.auto;
  if (button.textContent !== words) button.textContent = words;
  button.setAttribute("aria-pressed", String(Boolean(timer)));
}

// The scene that was left for a question is remembered by this tab only.
function remember() {
  leaving = true;
  const back = { href: bar().dataset.here, words: bar().dataset.return };
  try { sessionStorage.setItem("forum", JSON.stringify(back)); } catch { /* it then is not */ }
}

// On every change of the page: the way back, the button's words, and type that fits.
function attend() {
  const shown = Boolean(bar());
  leaving &&= shown;
  if (leaving) return;
  if (shown) {
    try { sessionStorage.removeItem("forum"); } catch { /* nothing was kept */ }
    say();
    fit();
  } else if (timer) stop();
  wayBack(!shown);
}

function wayBack(wanted) {
  let kept = null;
  try { kept = wanted && JSON.parse(sessionStorage.getItem("forum")); } catch { /* none */ }
  const present = document.querySelector(".forum-return");
  if (!kept) present?.remove();
  if (!kept || present) return;
  const link = document.createElement("a");
  link.className = "button primary forum-return";
  link.setAttribute("href", kept.href);
  link.textContent = kept.words;
  (document.querySelector("main") ?? document.body).append(link);
}

// A scene is set as large as its sheet allows, and never cut.
function fit() {
  const side = document.querySelector(".scene-side");
  // A scene arrives in steps, and its place changes with its picture: what counts is both.
  const here = side && `${side.clientWidth} ${side.clientHeight} ${side.textContent}`;
  if (!side || side.dataset.fit === here) return;
  side.dataset.fit = here;
  const full = () => side.scrollHeight > side.clientHeight + 1 || side.scrollWidth > side.clientWidth + 1;
  for (let size = LARGEST; size >= SMALLEST; size -= 0.04) {
    side.style.setProperty("--fit", size.toFixed(2));
    if (!full()) break;
  }
}

function point() {
  document.body.classList.add("pointing");
  clearTimeout(pointing);
  pointing = setTimeout(() => document.body.classList.remove("pointing"), POINTING);
}

function forum() {
  document.addEventListener("keydown", press);
  document.addEventListener("click", touch, true);
  document.addEventListener("pointermove", point);
  addEventListener("resize", fit);
}
