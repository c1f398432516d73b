import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShowRound } from '#contracts/signing/run-of-show';
import type { StageState } from '#contracts/signing/stage-state';
import { longDate } from '../../i18n/dates.js';
import { useLanguage, useOneOf } from '../../i18n/language.js';
import { sensibleBreaks } from '../docking/sensible-breaks.js';
import { fit } from './fit-text.js';
import styles from './title.module.css';

const scale = (text: string, room: number): CSSProperties =>
  ({ '--fit': fit(text, room, 0.5) }) as CSSProperties;

/** Two languages on a title, as on a banner: the chosen one large, the other one under it. */
function useBoth(): (zh: string, en: string) => [large: string, small: string] {
  const language = useLanguage();
  return (zh, en) => {
    const [large, small] = language === 'en' ? [en || zh, zh] : [zh || en, en];
    return [large, small === large ? '' : small];
  };
}

export function OpeningSlide({ show }: { show: StageState['show'] }) {
  const [large, small] = useBoth()(show.titleZh, show.titleEn);
  return (
    <section className={styles.slide}>
      <Ornament />
      <h1 className={styles.ceremony} style={scale(large, 11)}>
        {sensibleBreaks(large)}
      </h1>
      {small ? <p className={styles.other}>{sensibleBreaks(small)}</p> : null}
      <Ornament isLower />
      {show.startsAt ? <p className={styles.date}>{longDate(show.startsAt, show.timeZone)}</p> : null}
    </section>
  );
}

export function RoundSlide({ state, round }: { state: StageState; round: ShowRound }) {
  const { t } = useTranslation('ceremony-screen');
  const oneOf = useOneOf();
  const [large, small] = useBoth()(round.titleZh, round.titleEn);
  const shown = state.order.filter((id) => !state.skipped.includes(id));
  const count = round.agreements.filter(({ id }) => (state.marks[id] ?? 'open') !== 'withdrawn').length;
  const kind = state.show.kinds.find(({ id }) => id === round.kindId);
  return (
    <section className={styles.slide}>
      <p className={styles.which}>{t('round', { number: shown.indexOf(round.id) + 1, all: shown.length })}</p>
      <h1 className={styles.round} style={scale(large, 12)}>
        {sensibleBreaks(large)}
      </h1>
      {small ? <p className={styles.other}>{sensibleBreaks(small)}</p> : null}
      <Ornament isLower />
      <p className={styles.facts}>
        {t(kind?.act === 'plaque' ? 'plaques' : 'documents', {
          count,
          kind: kind
            ? count === 1
              ? oneOf(kind.nameZh, kind.nameEn)
              : oneOf(kind.pluralZh, kind.pluralEn)
            : '',
          context: kind ? 'kind' : 'mixed',
        })}
      </p>
      {round.handedBy ? <p className={styles.handed}>{t('handedBy', { name: round.handedBy })}</p> : null}
    </section>
  );
}

/** A line with a diamond in the middle. */
function Ornament({ isLower = false }: { isLower?: boolean }) {
  return (
    <svg className={isLower ? styles.lower : styles.ornament} viewBox="0 0 600 24" aria-hidden>
      <defs>
        <linearGradient id="stage-line" x1="0" x2="1" y1="0" y2="0">
          <stop offset="0" stopColor="var(--stage-gold)" stopOpacity="0" />
          <stop offset="0.5" stopColor="var(--stage-gold)" />
          <stop offset="1" stopColor="var(--stage-gold)" stopOpacity="0" />
        </linearGradient>
      </defs>
      <rect x="0" y="11.2" width="268" height="1.6" fill="url(#stage-line)" />
      <rect x="332" y="11.2" width="268" height="1.6" fill="url(#stage-line)" />
      <g fill="var(--stage-gold)">
        <path d="M300 2l9 10-9 10-9-10z" />
        <path d="M278 8l4 4-4 4-4-4zM322 8l4 4-4 4-4-4z" opacity="0.7" />
      </g>
    </svg>
  );
}
