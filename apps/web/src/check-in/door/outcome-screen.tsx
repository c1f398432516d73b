import { useEffect, useEffectEvent } from 'react';
import { Icon, type IconName } from '../../ui/icon.js';
import { toneOf, type Outcome, type OutcomeTone } from '../scan/outcome.js';
import { useOutcomeWords } from './outcome-words.js';
import styles from './outcome-screen.module.css';

const SHOWN_MS = 1200;
const icons: Record<OutcomeTone, IconName> = { green: 'tick', amber: 'repeat', red: 'cross', grey: 'unsent' };

interface Props {
  /** Null shows nothing; each new object starts its own 1.2 s. */
  outcome: Outcome | null;
  timeZone: string;
  onOver: () => void;
}

/** The answer over the whole screen, by colour, sign and words; a touch ends it sooner. */
export function OutcomeScreen({ outcome, timeZone, onOver }: Props) {
  const wordsOf = useOutcomeWords(timeZone);
  const over = useEffectEvent(onOver);
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => over(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const tone = outcome && toneOf(outcome);
  const words = outcome && wordsOf(outcome);
  return (
    <div aria-live="assertive" aria-atomic>
      {tone && words ? (
        <div role="presentation" className={styles.screen} data-tone={tone} onClick={onOver}>
          <span className={styles.sign}>
            <Icon name={icons[tone]} size={96} />
          </span>
          <p className={styles.word}>{words.word}</p>
          {words.name ? <p className={styles.name}>{words.name}</p> : null}
          {words.organisation ? <p className={styles.organisation}>{words.organisation}</p> : null}
          {words.role ? <p className={styles.role}>{words.role}</p> : null}
          {words.why ? <p className={styles.why}>{words.why}</p> : null}
          {words.next ? <p className={styles.next}>{words.next}</p> : null}
        </div>
      ) : null}
    </div>
  );
}
