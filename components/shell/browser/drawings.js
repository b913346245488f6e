// Figures that one points at: in place of their picture stands what it was drawn as, which the
// browser has already; its paths light up, say what they are and lead on.

const PICTURES = "#root img[data-drawn]:not([data-asked])";

export function drawings() {
  for (const picture of document.querySelectorAll(PICTURES)) {
    picture.dataset.asked = "";
    draw(picture).catch(() => { /* the picture itself is there */ });
  }
}

async function draw(picture) {
  const answer = await fetch(picture.src);
  if (!answer.ok) return;
  const drawn = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
  drawn.querySelector(":scope > title")?.remove(); // its label says it: no tooltip over all of it
  picture.after(document.importNode(drawn, true));
  picture.hidden = true;
}
