import type { Qualification } from '#contracts/vocabulary';
import { halfWidth } from '#platform/text';

/**
 * From the most telling word down: 专精特新"小巨人" is no mere 专精特新. Since MIIT's rules of 2022 (工信部企业〔2022〕63号)
 * 专精特新中小企业 are recognised by the provinces.
 */
const telling: readonly (readonly [RegExp, Qualification])[] = [
  [/单项冠军|singlechampion/, 'single-champion'],
  [/小巨人|littlegiant/, 'little-giant'],
  [/创新型中小企业|创新型企业|^创新型$|innovative/, 'innovative'],
  [/专精特新|provincialspeciali[sz]ed|speciali[sz]ed/, 'provincial-specialised'],
];

/** Words that turn the meaning round. */
const denied = /^(非|未|不是|没有|拟|申报|培育|not)|入库|培育库|^non/;

/** The qualification a piece of text names in zh or en, whatever its quotes, blanks and year; or null. */
export function qualificationNamed(text: string): Qualification | null {
  const plain = halfWidth(text)
    .toLowerCase()
    .replace(/[\s"'“”‘’„「」『』《》〈〉.,·-]/g, '');
  if (denied.test(plain)) return null;
  return telling.find(([words]) => words.test(plain))?.[1] ?? null;
}
