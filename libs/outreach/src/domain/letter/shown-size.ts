const MOST_WIDTH = 240;
const MOST_HEIGHT = 56;

/** The size in which a logo of these pixels is shown: its shape kept, small enough for the top of a letter. */
export function shownSize({ width, height }: { width: number; height: number }): {
  width: number;
  height: number;
} {
  const scale = Math.min(1, MOST_WIDTH / width, MOST_HEIGHT / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
