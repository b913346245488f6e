// The order of all projects in the offline pack, and the sentence that it is no ranking.

import { lookups } from "./pack_lookups.js";
import { sorted } from "./pack_sorting.js";

export function projects(page, chosen) {
  const { orders, cautions } = lookups[chosen.lang].projects;
  const section = page.querySelector("#table"), body = section.querySelector("tbody"), all = [...body.rows];
  body.replaceChildren(...orders[chosen.sort].map((one) => all[one]));
  sorted(section, chosen.sort);
  const said = cautions[chosen.sort];
  if (!said) return;
  const line = document.createElement("p");
  line.className = "guard";
  line.textContent = said;
  section.append(line);
}
