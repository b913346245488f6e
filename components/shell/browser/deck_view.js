// The view of a live map as it stands now: a reader may have moved it since it was drawn.

// Only React knows, which draws Streamlit's page; components/shell/seams.py names what we lean on.
export function viewOf(stage) {
  const canvas = stage.querySelector("canvas");
  const key = canvas && Object.keys(canvas).find((one) => one.startsWith("__reactFiber$"));
  for (let fiber = key && canvas[key]; fiber; fiber = fiber.return) {
    const view = fiber.memoizedProps?.viewState;
    if (view) return view;
  }
  return null;
}
