import { cooperationWords, inLanguage } from '../../domain/items/item-words.js';
import type { MatchSuggestionView } from '../../http/matching/suggestions.view.js';

/** «Fits with “…”: both speak of …; same field». */
export function reasonWords(
  { titleZh, titleEn, reasons }: MatchSuggestionView,
  language: 'zh' | 'en',
): string {
  const isChinese = language === 'zh';
  const list = (words: readonly string[]): string => words.join(isChinese ? '、' : ', ');
  const { otherWords, sameField, nearField, cooperation, metBefore } = reasons;
  const why = [
    otherWords.length > 0 && (isChinese ? '都提到' : 'both speak of ') + list(otherWords),
    sameField && (isChinese ? '同一领域' : 'same field'),
    nearField && (isChinese ? '相近领域' : 'near field'),
    cooperation.length > 0 &&
      (isChinese ? '合作方式一致：' : 'same kind of cooperation: ') +
        list(cooperation.map((kind) => cooperationWords[kind][language])),
    metBefore && (isChinese ? '单位之间洽谈过' : 'the organisations met before'),
  ].filter((words): words is string => typeof words === 'string');
  const title = inLanguage(titleZh, titleEn, language);
  const start = isChinese ? `与“${title}”契合` : `Fits with “${title}”`;
  return why.length > 0 ? `${start}${isChinese ? '：' : ': '}${why.join(isChinese ? '；' : '; ')}` : start;
}
