// The cards of menus and citations: lifted above the page while they are open, so that no edge of
// a map, a table or the window cuts them; static/atlas.css says how they look there.

const EDGE = 8, APART = 4; // pixels to the window's edge and to what was pressed

function lift(event) {
  const card = event.target.querySelector?.(":scope > :is(.menu-card, .cite-card)");
  if (!card?.showPopover) return; // an older browser shows it where it stands
  if (event.target.open) {
    card.popover = "manual";
    card.showPopover();
    settle(card);
  } else {
    card.removeAttribute("popover");
  }
}

// Below what was pressed, or above it, or where there is room at all.
function settle(card) {
  const pressed = card.parentElement.querySelector("summary").getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = pressed.bottom + APART, above = pressed.top - APART - height;
  const lowest = clientHeight - EDGE - height;
  const top = below <= lowest || above < EDGE ? below : above;
  card.style.setProperty("--x", `${within(pressed.left, clientWidth - EDGE - width)}px`);
  card.style.setProperty("--y", `${within(top, lowest)}px`);
}

const within = (place, most) => Math.max(EDGE, Math.min(place, most));

function settleAll() {
  document.querySelectorAll("[popover]:popover-open").forEach(settle);
}

export function cards() {
  document.addEventListener("toggle", lift, true);
  document.addEventListener("scroll", settleAll, { capture: true, passive: true });
  addEventListener("resize", settleAll);
}
