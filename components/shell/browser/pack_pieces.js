// Pieces of the offline pack: what several views share lies in it once.

// Pieces in the places that a leaf keeps for them; a piece may keep places for others.
export function fill(page) {
  for (let place; (place = page.querySelector("[data-piece]"));) {
    place.replaceWith(...piece(place.dataset.piece));
  }
}

export function piece(number) {
  const whole = document.getElementById(`piece-${number}`).content.cloneNode(true);
  return whole.firstElementChild.childNodes;
}
