// Headings that sort a table in the offline pack: which one does, and where each leads.

export function sorted(table, sort) {
  for (const link of table.querySelectorAll("thead a")) {
    const name = link.id.replace("sort-", ""), arrow = { [name]: " ↑", [`-${name}`]: " ↓" }[sort] ?? "";
    link.textContent = link.textContent.replace(/ [↑↓]$/, "") + arrow;
    link.setAttribute("href", `?sort=${sort === name ? "-" : ""}${name}&page_no=1`);
    const head = link.closest("th");
    head.removeAttribute("aria-sort");
    if (arrow) head.setAttribute("aria-sort", sort === name ? "ascending" : "descending");
  }
}
