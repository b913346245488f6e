// Copying: a button puts what it carries into the clipboard, and says so.

async function copy(event) {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const field = button.parentElement.querySelector("input");
  field.select();
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
  } catch {
    document.execCommand("copy"); // pages without https have no clipboard
  }
  button.textContent = button.dataset.done;
}

export function copying() {
  document.addEventListener("click", copy);
}
