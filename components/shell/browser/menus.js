// Menus and citations, of which one is open at a time.

// One open menu or citation at a time; Escape or a click elsewhere closes it.
function close(event) {
  if (event.type === "keydown" && event.key !== "Escape") return;
  for (const open of document.querySelectorAll("details.menu[open],details.cite[open]")) {
    if (event.type === "keydown") {
      open.open = false;
      open.querySelector("summary").focus();
    } else if (!open.contains(event.target)) {
      open.open = false;
    }
  }
}

export function closing() {
  for (const kind of ["click", "keydown"]) document.addEventListener(kind, close);
}
