/** A stretch of a folded text in one script. */
export interface Run {
  isHan: boolean;
  text: string;
  start: number;
}

/** Chinese; letters of other scripts with digits, joined by what stands inside model names (3d-printed, c++, cr12mov, 0.5). */
const RUN = /\p{Script=Han}+|[\p{L}\p{N}]+(?:[.'’+#&/-]+[\p{L}\p{N}]+)*[+#]{0,2}/gu;
const HAN = /^\p{Script=Han}/u;
/** Latin and Chinese written without a space between: "5g通信". */
const SEAM = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;

/** The readable runs of a folded text, in order. */
export function runsOf(folded: string): Run[] {
  const runs: Run[] = [];
  for (const match of folded.matchAll(RUN))
    for (const piece of match[0].matchAll(SEAM)) {
      const text = piece[0];
      const isHan = HAN.test(text);
      const trimmed = isHan ? text : text.replace(/[.'’&/-]+$/, '');
      if (trimmed !== '') runs.push({ isHan, text: trimmed, start: match.index + piece.index });
    }
  return runs;
}

export interface Word {
  text: string;
  start: number;
}

/** Words of a run that is not Chinese: its parts, so that lithium-ion is found by lithium and by ion. */
export function wordsOf(run: Run): Word[] {
  const words: Word[] = [];
  for (const match of run.text.matchAll(/\p{N}+(?:\.\p{N}+)+|[\p{L}\p{N}]+[+#]{0,2}/gu))
    words.push({
      text: match[0].length > 60 ? match[0].slice(0, 60) : match[0],
      start: run.start + match.index,
    });
  return words;
}
