// Forum mode by keyboard and as clickers send it, by its bar and by touch.

import { say, stop, toggle } from "./auto.js";
import { forget, remember, wayBack } from "./back.js";
import { fit } from "./fit.js";
import { bar, insist, part, scene, turn, wanted } from "./scenes.js";

const TURNS = {
  ArrowRight: 1, ArrowDown: 1, PageDown: 1, Enter: 1, " ": 1, n: 1,
  ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Backspace: -1, p: -1, Home: -Infinity, End: Infinity,
};
const OTHERS = { b: blacken, ".": blacken, f: whole, F5: begin, Escape: leave };
const TURNING = "#forum-before,#forum-after";
const TYPED = "input,textarea,select,[contenteditable]";
const PRESSED = { Enter: "a,button", " ": "button" }; // what takes a key itself
const UPRIGHT = matchMedia("(max-width: 860px) and (orientation: portrait)"); // as in forum.css
const SCROLLED = ["ArrowUp", "ArrowDown"]; // what a phone held upright keeps for its page
const POINTING = 2500; // milliseconds that the bar stays after the pointer moved

let pointing = 0;
let clicked = false; // what has the keyboard was clicked, not chosen by Tab
let leaving = false; // the scene still stands for a moment after it was left
const early = []; // turns that were pressed on the way back, before the scene stands

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
  if (event.target.closest?.("#forum-leave")) left();
  if (!event.isTrusted) return; // a link that a key or the timer followed
  if (event.detail) clicked = true;
  const black = event.target.closest?.(".forum-black");
  if (black) black.remove();
  const button = event.target.closest?.("#forum-auto,#forum-black,#forum-whole");
  if (button?.id === "forum-auto") return toggle();
  stop();
  const turned = event.target.closest?.(TURNING);
  const anew = !turned && event.detail && document.elementFromPoint(event.clientX, event.clientY)?.closest(TURNING);
  if (anew) turn(anew === part("after") ? 1 : -1); // drawn between press and release, it got no click
  turned?.setAttribute("href", scene(wanted() + (turned === part("after") ? 1 : -1)).getAttribute("href"));
  if (button?.id === "forum-black") blacken();
  if (button?.id === "forum-whole") whole();
}

function left() {
  leaving = true;
  remember();
}

// On every change of the page: the way back, the button's words, and type that fits.
export function attend() {
  const shown = Boolean(bar());
  leaving &&= shown;
  if (leaving) return;
  if (shown) {
    forget();
    say();
    fit();
    for (const steps of early.splice(0)) turn(steps);
    insist();
  } else stop();
  wayBack(!shown);
}

function point() {
  document.body.classList.add("pointing");
  clearTimeout(pointing);
  pointing = setTimeout(() => document.body.classList.remove("pointing"), POINTING);
}

export function forum() {
  document.addEventListener("keydown", press);
  document.addEventListener("click", touch, true);
  document.addEventListener("pointermove", point);
  addEventListener("resize", fit);
}
