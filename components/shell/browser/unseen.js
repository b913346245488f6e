// Pictures that nobody sees yet, the still twins of what is live and those for paper: they are asked for
// once the page is at rest, and are there when a drawing is lost or the page is printed.

const REST = 2000; // milliseconds without a change

let due = 0;

export function later() {
  clearTimeout(due);
  due = setTimeout(ask, REST);
}

function ask() {
  for (const picture of document.querySelectorAll('#root img[loading="lazy"]')) picture.loading = "eager";
}
