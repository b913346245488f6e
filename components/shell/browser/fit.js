// A scene's type, as large as its sheet allows: it is never cut.

const LARGEST = 1.3, SMALLEST = 0.6; // of the type, as a scene holds little or much

export function fit() {
  const side = document.querySelector(".scene-side");
  // A scene arrives in steps, and its place changes with its picture: what counts is both.
  const here = side && `${side.clientWidth} ${side.clientHeight} ${side.textContent}`;
  if (!side || side.dataset.fit === here) return;
  side.dataset.fit = here;
  const full = () => side.scrollHeight > side.clientHeight + 1 || side.scrollWidth > side.clientWidth + 1;
  for (let size = LARGEST; size >= SMALLEST; size -= 0.02) {
    side.style.setProperty("--fit", size.toFixed(2));
    if (!full()) break;
  }
}
