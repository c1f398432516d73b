import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../../api/matching.js';
import { useLanguage, useOneOf } from '../../../i18n/language.js';
import styles from './suggestion-card.module.css';

/** Why the two fit, in words. */
export function Reasons({ reasons }: { reasons: Suggestion['reasons'] }) {
  const { t } = useTranslation('matching');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const list = useList();
  const { ownWords, otherWords, sameField, nearField, cooperation, district, metBefore } = reasons;
  const isAcross = ownWords.join() !== otherWords.join();
  const sentences = [
    ownWords.length + otherWords.length > 0 &&
      (isAcross
        ? t('reason.wordsAcross', { own: list(ownWords), other: list(otherWords) })
        : t('reason.words', { words: list(ownWords) })),
    sameField && t('reason.sameField', { field: oneOf(sameField.nameZh, sameField.nameEn) }),
    nearField && t('reason.nearField', { field: oneOf(nearField.nameZh, nearField.nameEn) }),
    cooperation.length > 0 &&
      t('reason.cooperation', { kinds: list(cooperation.map((kind) => tv(`cooperationKind.${kind}`))) }),
    district && t('reason.district', { district }),
    metBefore && t('reason.metBefore'),
  ].filter(Boolean);
  return (
    <ul className={styles.reasons} aria-label={t('reason.label')}>
      {sentences.map((sentence) => (
        <li key={String(sentence)}>{sentence}</li>
      ))}
    </ul>
  );
}

function useList() {
  const language = useLanguage();
  return (words: readonly string[]) => words.join(language === 'en' ? ', ' : '、');
}
