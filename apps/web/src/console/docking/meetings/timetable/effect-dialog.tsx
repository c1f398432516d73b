import { Alert, Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Move, MoveEffect, Timetable } from '../../../../api/timetables.js';
import { namesOf, personNames } from './meeting-words.js';

export interface PlannedMove {
  moves: Move[];
  effect: MoveEffect;
  /** The same with the meeting in the way put where this one was, and what that costs; null where it cannot be. */
  swap: { moves: Move[]; effect: MoveEffect } | null;
}

interface EffectDialogProps {
  version: Timetable;
  planned: PlannedMove;
  isBusy: boolean;
  onMove: (moves: Move[]) => void;
  onClose: () => void;
}

/** What a move costs, before it is made: who would lose the place, how many gaps come. */
export function EffectDialog({ version, planned, isBusy, onMove, onClose }: EffectDialogProps) {
  const { t } = useTranslation('timetable');
  const { moves, effect, swap } = planned;
  const names = personNames(version);
  const meetings = new Map(version.meetings.map((each) => [each.id, each]));
  const isBlocked = effect.blocked.length > 0;
  return (
    <Modal
      open
      title={t('effect.title')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('effect.back')}</Button>
          {swap ? (
            <Button
              type={isBlocked ? 'primary' : 'default'}
              loading={isBusy}
              onClick={() => onMove(swap.moves)}
            >
              {t('effect.swap')} (
              {t('effect.gaps', { before: swap.effect.before.gaps, after: swap.effect.after.gaps })})
            </Button>
          ) : null}
          {isBlocked ? null : (
            <Button type="primary" loading={isBusy} onClick={() => onMove(moves)}>
              {t('effect.ok')}
            </Button>
          )}
        </>
      }
    >
      {effect.blocked.map(({ kind, personId }) => (
        <Alert
          key={kind + personId}
          type="error"
          showIcon
          title={t(`blocked.${kind}`, { name: personId ? (names.get(personId) ?? '') : '' })}
        />
      ))}
      {effect.displaced.length > 0 ? (
        <>
          <p>{t('effect.displaced')}</p>
          <ul>
            {effect.displaced.map((id) => {
              const meeting = meetings.get(id);
              return <li key={id}>{meeting ? namesOf(meeting) : id}</li>;
            })}
          </ul>
        </>
      ) : null}
      <p>
        {t('effect.held', { before: effect.before.held, after: effect.after.held })} ·{' '}
        {t('effect.gaps', { before: effect.before.gaps, after: effect.after.gaps })}
      </p>
    </Modal>
  );
}
