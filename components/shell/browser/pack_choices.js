// What a reader chooses in the offline pack: what a link changes, which choice is ticked, sentences
// that were worked out beforehand and need their numbers.

// A link of filters says only what it changes, such as ?bureau=kinki.
export function change(link) {
  return Object.fromEntries(new URLSearchParams(link.getAttribute("href").slice(1)));
}

// The form of a text that its count asks for, filled, as components/text.py does.
export function said(forms, lang, values) {
  const words = forms[new Intl.PluralRules(lang).select(values.count)] ?? forms.other;
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name].toLocaleString(lang));
}

export function tick(element, on, state = "true") {
  if (on) element.setAttribute("aria-current", state);
  else element.removeAttribute("aria-current");
}

export function menus(page, chosen) {
  for (const menu of page.querySelectorAll(".pills details.menu")) {
    const title = menu.querySelector("summary"), name = title.id.replace("menu-", "");
    for (const option of menu.querySelectorAll("a")) {
      const sets = { [name]: "", ...change(option) }, on = sets[name] === chosen[name];
      option.setAttribute("href", `?${new URLSearchParams(sets)}`); // "all" is a choice as well
      tick(option, on);
      if (on) title.textContent = option.textContent;
    }
    title.classList.toggle("on", chosen[name] !== "");
  }
}
