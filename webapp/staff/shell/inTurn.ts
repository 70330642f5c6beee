/** Makes of some work one that never runs twice at once: asked for while it runs, it runs once more afterwards. */
export function inTurn(work: () => Promise<void>): () => Promise<void> {
  let running = false;
  let asked = false;
  return async () => {
    asked = true;
    if (running) return;
    running = true;
    try {
      while (asked) {
        asked = false;
        await work();
      }
    } finally {
      running = false;
    }
  };
}
