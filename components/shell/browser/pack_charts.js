// Live charts of the offline pack, in place of still ones; Plotly is unpacked for the first.

import { unpacked } from "./pack_unpacked.js";

const root = document.getElementById("root");
const PHONE = matchMedia("(max-width: 640px)");
const DARK = matchMedia("(prefers-color-scheme: dark)");

let charts = null;

export async function plot() {
  const places = root.querySelectorAll("[data-chart]");
  if (!places.length || !("DecompressionStream" in window)) return;
  const drawn = await (charts ??= library());
  for (const place of places) {
    const modes = drawn[place.dataset.chart][PHONE.matches ? "phone" : "desk"];
    const { data, layout } = structuredClone(modes[DARK.matches ? "dark" : "light"]);
    const live = place.querySelector(".live-chart") ?? document.createElement("div");
    live.className = "live-chart";
    live.setAttribute("role", "img");
    live.setAttribute("aria-label", place.querySelector("svg.still").getAttribute("aria-label"));
    place.append(live);
    place.classList.add("drawn");
    await window.Plotly.newPlot(live, data, layout, { displayModeBar: false, responsive: true });
  }
}

async function library() {
  const script = document.createElement("script");
  script.textContent = await unpacked("pack-plotly");
  document.head.append(script);
  return JSON.parse(await unpacked("pack-charts"));
}

for (const asked of [PHONE, DARK]) asked.addEventListener("change", plot);
