// Turning: a link to a scene by its number, counted from the scene that the address asks for. Keys
// pressed while that is on its way count on: so the address stays the only state.

const LATE = 1500; // milliseconds after which a scene that does not come is asked for again

let late = 0;

export const bar = () => document.querySelector(".forum-bar");
export const part = (name) => document.getElementById(`forum-${name}`);

export function turn(steps) {
  const link = scene(wanted() + steps);
  if (link.href === location.href) return;
  document.body.append(link);
  link.click();
  link.remove();
  insist();
}

// A server that is busy with another view can miss one: ask until the scene of the address stands.
export function insist() {
  clearTimeout(late);
  if (!bar() || wanted() === Number(bar().dataset.number)) return;
  late = setTimeout(() => {
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    insist();
  }, LATE);
}

// A link to a scene by its number: that of the last one, whose number stands at its end.
export function scene(number) {
  const { count } = bar().dataset, wished = Math.min(Math.max(number, 1), count);
  const link = part(wished > 1 ? "last" : "first").cloneNode();
  link.removeAttribute("id");
  link.setAttribute("href", link.getAttribute("href").replace(/slide=\d+$/, `slide=${wished}`));
  return link;
}

// The scene that the address asks for; one that we did not write asks for the scene that stands.
export function wanted() {
  const { number, count } = bar().dataset;
  for (let one = 1; one <= count; one++) if (scene(one).href === location.href) return one;
  return Number(number);
}
