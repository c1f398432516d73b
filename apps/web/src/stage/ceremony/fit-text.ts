/** Width of a text in Chinese characters: Latin letters and digits take about half of one. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\u1100-\uffef]/u.test(letter) ? 1 : 0.55), 0);

/** By how much a text is set smaller so that it fits where `room` characters stand; never under `least`. */
export const fit = (text: string, room: number, least = 0.6): number => {
  const width = widthOf(text);
  return width <= room ? 1 : Math.max(least, Number(Math.sqrt(room / width).toFixed(3)));
};

/** The same for what stands in one line. */
export const fitLine = (text: string, room: number, least = 0.5): number =>
  Math.max(least, Math.min(1, Number((room / widthOf(text)).toFixed(3))));
