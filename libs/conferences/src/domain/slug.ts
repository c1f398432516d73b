import { pinyin } from '#platform/text';

const latin = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** The first letters of a Chinese name (南京工业职业技术大学 → njgyzyjsdx), at most ten. */
function initials(text: string): string {
  const letters = pinyin(text, { toneType: 'none', pattern: 'first', type: 'array', nonZh: 'removed' });
  return latin(letters.join('')).replaceAll('-', '').slice(0, 10);
}

/** The readable part of a public address: whose house and which day, `njgyzyjsdx-20240112`. */
export function slugBase(hostNameZh: string, hostNameEn: string, date: string): string {
  const word = initials(hostNameZh) || latin(hostNameEn).slice(0, 20) || 'conference';
  return `${word}-${date}`;
}

/** The base itself while it is free, then with -2, -3, … */
export function freeSlug(base: string, used: ReadonlySet<string>): string {
  if (!used.has(base)) return base;
  for (let number = 2; ; number++) if (!used.has(`${base}-${number}`)) return `${base}-${number}`;
}
