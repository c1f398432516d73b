import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScanAnswer, ScanLine } from '../../api/check-in.js';
import { clockTime } from '../../i18n/dates.js';
import { Tag, type TagTone } from '../../ui/tag.js';
import styles from './last-scans.module.css';
import { UndoDialog } from './undo-dialog.js';

export type Line = Pick<
  ScanLine,
  'scanId' | 'verdict' | 'reason' | 'name' | 'organisation' | 'happenedAt'
> & { pointName?: string | undefined; deviceLabel?: string | null; isAnnulled?: boolean };

/** Where it was is this very door, so the line leaves it out. */
export const lineOf = (answer: ScanAnswer): Line => ({ ...answer, pointName: undefined });

const tones: Record<Line['verdict'], TagTone> = {
  admitted: 'green',
  'already-admitted': 'amber',
  refused: 'red',
};

interface Props {
  title: string;
  lines: readonly Line[];
  conferenceId: string;
  timeZone: string;
  mayUndo: boolean;
}

/** The last scans, each admission with its undo for those who may. */
export function LastScans({ title, lines, conferenceId, timeZone, mayUndo }: Props) {
  const { t } = useTranslation(['check-in', 'vocabulary']);
  const [undoing, setUndoing] = useState<Line | null>(null);
  const [undone, setUndone] = useState<ReadonlySet<string>>(new Set());
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {lines.length === 0 ? <p className={styles.none}>{t('lastNone')}</p> : null}
      <ul className={styles.lines}>
        {lines.map((line) => {
          const isAnnulled = line.isAnnulled || undone.has(line.scanId);
          return (
            <li key={line.scanId}>
              <time dateTime={line.happenedAt}>{clockTime(line.happenedAt, timeZone)}</time>
              <div className={styles.who} data-annulled={isAnnulled || undefined}>
                <p className={styles.first}>
                  <strong>
                    {line.name ?? (line.reason && t(`vocabulary:refusalReason.${line.reason}`))}
                  </strong>
                  {isAnnulled ? (
                    <Tag>{t('annulled')}</Tag>
                  ) : (
                    <Tag tone={tones[line.verdict]}>{t(`vocabulary:scanVerdict.${line.verdict}`)}</Tag>
                  )}
                </p>
                <span>
                  {[line.organisation, line.pointName, line.deviceLabel].filter(Boolean).join(' · ')}
                </span>
                {line.name && line.reason ? (
                  <span>
                    {t(`vocabulary:refusalReason.${line.reason}`)} {t(`nextStep.${line.reason}`)}
                  </span>
                ) : null}
              </div>
              {mayUndo && line.verdict === 'admitted' && !isAnnulled ? (
                <button type="button" className={styles.undo} onClick={() => setUndoing(line)}>
                  {t('undo')}
                  <span className="visually-hidden"> {line.name}</span>
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {undoing ? (
        <UndoDialog
          line={undoing}
          conferenceId={conferenceId}
          onClose={() => setUndoing(null)}
          onUndone={() => setUndone((before) => new Set([...before, undoing.scanId]))}
        />
      ) : null}
    </section>
  );
}
