// Forum mode by keyboard and as clickers send it; advancing by itself, which any touch stops.
// A turn follows a link to a scene by its number, counted from the scene that the address asks
// for: keys pressed while that is on its way count on. So the address stays the only state.

const TURNS = {
  ArrowRight: 1, ArrowDown: 1, PageDown: 1, Enter: 1, " ": 1, n: 1,
  ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Backspace: -1, p: -1, Home: -Infinity, End: Infinity,
};
const OTHERS = { b: blacken, ".": blacken, f: whole, F5: begin, Escape: leave };
const TYPED = "input,textarea,select,[contenteditable]";
const PRESSED = { Enter: "a,button", " ": "button" }; // what takes a key itself
const UPRIGHT = matchMedia("(max-width: 860px) and (orientation: portrait)"); // as in forum.css
const SCROLLED = ["ArrowUp", "ArrowDown"]; // what a phone held upright keeps for its page
const SECONDS = 20;
const POINTING = 2500; // milliseconds that the bar stays after the pointer moved
const LARGEST = 1.3, SMALLEST = 0.6; // of a scene's type, as it holds little or much

let timer = 0;
let pointing = 0;
let clicked = false; // what has the keyboard was clicked, not chosen by Tab
let leaving = false; // the scene still stands for a moment after it was left
const early = []; // turns that were pressed on the way back, before the scene stands

const bar = () => document.querySelector(".forum-bar");
const part = (name) => document.getElementById(`forum-${name}`);

// A letter or a key with a meaning here; modifiers, volume and media keys are none of ours.
function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(TYPED)) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === "Tab") clicked = false;
  if (key.length > 1 && !(key in TURNS) && !(key in OTHERS)) return;
  if (bar()) act(event, key);
  else if (!event.repeat && !event.defaultPrevented) behind(key);
}

// The first key after black only ends it; a key that is held counts once.
function act(event, key) {
  const black = document.querySelector(".forum-black");
  if (!black && !event.repeat && chosen(event.target, key)) return;
  if (!black && UPRIGHT.matches && SCROLLED.includes(key)) return;
  if (black || key in TURNS || key in OTHERS) event.preventDefault();
  if (event.repeat || (leaving && key !== "Escape")) return;
  stop();
  if (black) black.remove();
  else if (key in TURNS) turn(TURNS[key]);
  else OTHERS[key]?.();
}

// Whether a link or button that was chosen by keyboard takes the key; one that was clicked does not.
function chosen(target, key) {
  return !clicked && key in PRESSED && target.closest?.(PRESSED[key]);
}

// On the page behind a scene: the way back, and turns that are pressed until the scene stands.
function behind(key) {
  const back = document.querySelector(".forum-return");
  if (back?.href === location.href) early.push(TURNS[key] ?? 0);
  else if (key === "Escape") back?.click();
}

function turn(steps) {
  const link = scene(wanted() + steps);
  if (link.href === location.href) return;
  document.body.append(link);
  link.click();
  link.remove();
}

// A link to a scene by its number: that of the last one, whose number stands at its end.
function scene(number) {
  const { count } = bar().dataset, wished = Math.min(Math.max(number, 1), count);
  const link = part(wished > 1 ? "last" : "first").cloneNode();
  link.removeAttribute("id");
  link.setAttribute("href", link.getAttribute("href").replace(/slide=\d+$/, `slide=${wished}`));
  return link;
}

// The scene that the address asks for; one that we did not write asks for the scene that stands.
function wanted() {
  const { number, count } = bar().dataset;
  for (let one = 1; one <= count; one++) if (scene(one).href === location.href) return one;
  return Number(number);
}

function leave() {
  if (!leaving) return part("leave").click();
  leaving = false;
  turn(0);
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

// A clicker's key to begin; its other one is Escape, which the browser takes to end it.
function begin() {
  if (!document.fullscreenElement) whole();
}

function touch(event) {
  if (event.target.closest?.("#forum-leave")) remember();
  if (!event.isTrusted) return; // a link that a key or the timer followed
  if (event.detail) clicked = true;
  const black = event.target.closest?.(".forum-black");
  if (black) black.remove();
  const button = event.target.closest?.("#forum-auto,#forum-black,#forum-whole");
  if (button?.id === "forum-auto") return timer ? stop() : start();
  stop();
  const turned = event.target.closest?.("#forum-before,#forum-after");
  turned?.setAttribute("href", scene(wanted() + (turned === part("after") ? 1 : -1)).getAttribute("href"));
  if (button?.id === "forum-black") blacken();
  if (button?.id === "forum-whole") whole();
}

function start() {
  timer = setInterval(() => {
    if (wanted() < bar().dataset.count) turn(1);
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
    for (const steps of early.splice(0)) turn(steps);
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
