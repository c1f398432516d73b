/** What to do after a mail was not taken. */
export type Refusal = 'try-again' | 'give-up';

/** Words with which large providers refuse for now although they answer 5xx (QQ, 163, Outlook). */
const FOR_NOW =
  /frequen|too many|rate|limit|busy|temporar|try again|later|spam|greylist|MI:|reputation|quota/i;

/**
 * SMTP reply → what to do. 4xx and broken connections: try again. 5xx: give up, unless the words say «for now».
 * Source: RFC 5321 §4.2.1 and the providers' public reply lists.
 */
export function classifyRefusal(code: number | undefined, text: string): Refusal {
  if (code === undefined || code < 500) return 'try-again';
  return FOR_NOW.test(text) ? 'try-again' : 'give-up';
}

const MINUTE = 60_000;
/** Waits between tries; together a little over four days. */
const WAITS = [1, 5, 15, 30, 60, 120, 240, 480, 720, 1080, 1440, 1440].map((minutes) => minutes * MINUTE);

/** Milliseconds until the next try after `attempts` failed ones, or null when it was the last. */
export const waitAfter = (attempts: number): number | null => WAITS[attempts - 1] ?? null;
