import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stageTotals, type StageTotal } from '#contracts/signing/stage-figures';
import type { StageState } from '#contracts/signing/stage-state';
import { useOneOf } from '../../i18n/language.js';
import { sensibleBreaks } from '../docking/sensible-breaks.js';
import styles from './totals.module.css';

interface TotalsSlideProps {
  state: StageState;
  /** The last slide thanks everybody. */
  isEnd?: boolean;
}

/** What is signed so far, by kind: counted, and growing before one's eyes. */
export function TotalsSlide({ state, isEnd = false }: TotalsSlideProps) {
  const { t } = useTranslation('ceremony-screen');
  const oneOf = useOneOf();
  const { titleZh, titleEn } = state.show;
  const all = stageTotals(state);
  const begun = all.filter(({ signed }) => signed > 0);
  const shown = begun.length > 0 ? begun : all;
  const sum = all.reduce((total, { signed }) => total + signed, 0);
  return (
    <section className={styles.slide} data-end={isEnd} data-kinds={Math.min(shown.length, 6)}>
      <header className={styles.head}>
        <p>{sensibleBreaks(oneOf(titleZh, titleEn))}</p>
        <h1>{isEnd ? t('concluded') : t('soFar')}</h1>
      </header>
      <ul className={styles.totals} aria-live="polite">
        {shown.map((total) => (
          <Total key={total.kind.id} total={total} />
        ))}
      </ul>
      <footer className={styles.foot}>
        <p className={styles.sum}>{t(isEnd ? 'sumEnd' : 'sum', { count: sum })}</p>
        {isEnd ? <p className={styles.thanks}>{t('thanks')}</p> : null}
      </footer>
    </section>
  );
}

function Total({ total: { kind, signed } }: { total: StageTotal }) {
  const oneOf = useOneOf();
  const { t } = useTranslation('ceremony-screen');
  const shown = useGrowing(signed);
  return (
    <li className={styles.total}>
      <p className={styles.number}>
        {shown}
        <span>{t('unit', { context: kind.act, count: signed })}</span>
      </p>
      <p className={styles.kind}>
        {sensibleBreaks(signed === 1 ? oneOf(kind.nameZh, kind.nameEn) : oneOf(kind.pluralZh, kind.pluralEn))}
      </p>
    </li>
  );
}

const GROW_MS = 1100;

/** Counts up to what is reached, from nothing when the slide opens. */
function useGrowing(reached: number): number {
  const isCalm = useRef(window.matchMedia('(prefers-reduced-motion: reduce)').matches).current;
  const [shown, setShown] = useState(isCalm ? reached : 0);
  const from = useRef(shown);
  useEffect(() => {
    if (isCalm) {
      setShown(reached);
      return undefined;
    }
    const begin = performance.now();
    const first = from.current;
    let frame = requestAnimationFrame(function step(now) {
      const part = Math.min(1, Math.max(0, (now - begin) / GROW_MS));
      const value = Math.round(first + (reached - first) * (1 - (1 - part) ** 3));
      from.current = value;
      setShown(value);
      if (part < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [reached, isCalm]);
  return shown;
}
