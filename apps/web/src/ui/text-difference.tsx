import { useState } from 'react';
import { Button } from './button.js';
import styles from './text-difference.module.css';

export interface TextPiece {
  what: 'same' | 'added' | 'removed';
  text: string;
}

interface TextDifferenceProps {
  label: string;
  pieces: readonly TextPiece[];
  /** Said before and after each stretch, to those who see neither colour nor line. */
  words: { added: string; removed: string; same: string; showAll: string };
}

/** Characters of unchanged text kept on either side of a change. */
const AROUND = 160;

/** What was added, underlined; what was removed, struck out; what stayed, only as far as it helps to find the place. */
export function TextDifference({ label, pieces, words }: TextDifferenceProps) {
  const [isWhole, setIsWhole] = useState(false);
  const isLong = pieces.some(({ what, text }) => what === 'same' && text.length > AROUND * 3);
  if (pieces.every(({ what }) => what === 'same')) return <p role="status">{words.same}</p>;
  return (
    <div className={styles.difference}>
      <div className={styles.text} role="region" aria-label={label} tabIndex={0}>
        {pieces.map(({ what, text }, at) =>
          what === 'same' ? (
            <span key={at}>{isWhole ? text : shortened(text, at === 0, at === pieces.length - 1)}</span>
          ) : what === 'added' ? (
            <ins key={at}>
              <span className="visually-hidden">{words.added}</span>
              {text}
            </ins>
          ) : (
            <del key={at}>
              <span className="visually-hidden">{words.removed}</span>
              {text}
            </del>
          ),
        )}
      </div>
      {isLong && !isWhole ? (
        <Button look="quiet" onClick={() => setIsWhole(true)}>
          {words.showAll}
        </Button>
      ) : null}
      <p className={styles.legend} aria-hidden>
        <ins>{words.added}</ins> <del>{words.removed}</del>
      </p>
    </div>
  );
}

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= AROUND * 3) return text;
  const [head, tail] = [text.slice(0, AROUND), text.slice(-AROUND)];
  return isFirst ? `…${tail}` : isLast ? `${head}…` : `${head}\n…\n${tail}`;
}
