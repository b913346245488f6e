// A live map as it stands now: its view, which a reader may have moved, and whether all of it is there.

export const STAGE = '[class*="st-key-stage-"]'; // what holds a live map and all above and below it

// Only React knows, which draws Streamlit's page; components/shell/seams.py names what we lean on.
function deckOf(stage) {
  const canvas = stage.querySelector("canvas");
  const key = canvas && Object.keys(canvas).find((one) => one.startsWith("__reactFiber$"));
  for (let fiber = key && canvas[key]; fiber; fiber = fiber.return) {
    if (fiber.memoizedProps?.viewState) return shown(fiber).memoizedProps;
  }
  return null;
}

// React keeps two of everything, by turns; from the root down it is what is on the screen.
function shown(fiber) {
  if (!fiber.return) return fiber.stateNode.current;
  let one = shown(fiber.return).child;
  while (one && one !== fiber && one !== fiber.alternate) one = one.sibling;
  return one ?? fiber;
}

export const viewOf = (stage) => deckOf(stage)?.viewState ?? null;

export const isLoaded = (stage) => deckOf(stage)?.layers.every((one) => one.isLoaded) ?? false;
