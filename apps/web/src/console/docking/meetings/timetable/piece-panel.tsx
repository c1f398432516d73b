import { CloseOutlined, LockOutlined, UnlockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SlotCost, Timetable, TimetableMeeting } from '../../../../api/timetables.js';
import { clockTime, shortDate } from '../../../../i18n/dates.js';
import { useOneOf } from '../../../../i18n/language.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { Tag } from '../../../list/state-tag.js';
import { personNames } from './meeting-words.js';
import { toneOf } from './slot-tone.js';
import styles from './timetable.module.css';

interface PiecePanelProps {
  version: Timetable;
  meeting: TimetableMeeting;
  costs: readonly SlotCost[] | undefined;
  isEditor: boolean;
  isBusy: boolean;
  onLock: (isLocked: boolean) => void;
  onTakeOut: () => void;
  onClose: () => void;
}

/** The chosen meeting: who meets, what each slot would cost, and what can be done with it. */
export function PiecePanel({ version, meeting, costs, isEditor, isBusy, ...on }: PiecePanelProps) {
  const { t } = useTranslation('timetable');
  const oneOf = useOneOf();
  const { timeZone } = useThisConference();
  const piece = version.pieces.find(({ meetingId }) => meetingId === meeting.id);
  const hasBegun = piece !== undefined && piece.slot < version.now;
  const isProvisional = version.state === 'provisional';
  const names = personNames(version);
  const words = (cost: SlotCost): string => {
    if (cost.slot === piece?.slot) return t('piece.nowHere');
    if (cost.notFree.length > 0)
      return t('piece.notFree', { names: cost.notFree.map((id) => names.get(id) ?? '').join(', ') });
    const parts = [
      cost.inTheWay.length > 0 ? t('piece.displaces', { count: cost.inTheWay.length }) : '',
      cost.gaps === 0 ? '' : t('piece.gaps', { more: cost.gaps > 0 ? `+${cost.gaps}` : cost.gaps }),
    ].filter(Boolean);
    return parts.join(', ') || t('piece.noCost');
  };
  const isOneDay = new Set(version.slots.map(({ startsAt }) => shortDate(startsAt, timeZone))).size === 1;
  const slots = new Map(version.slots.map((slot) => [slot.id, slot]));
  return (
    <section className={styles.panel} aria-label={t('piece.title')}>
      <div className={styles.panelHead}>
        <h2>{oneOf(meeting.titleZh, meeting.titleEn) || t('piece.title')}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('piece.close')} onClick={on.onClose} />
      </div>
      <ul className={styles.people}>
        {meeting.people.map(({ registrationId, name, organisationZh, organisationEn }) => (
          <li key={registrationId}>
            {name}
            <small>{oneOf(organisationZh, organisationEn)}</small>
          </li>
        ))}
      </ul>
      <div>
        {meeting.isMust ? (
          <Tag tone="violet">{t('piece.must')}</Tag>
        ) : (
          t('piece.weight', { weight: meeting.weight })
        )}
      </div>
      {hasBegun ? <p className={styles.reason}>{t('piece.begun')}</p> : null}
      {!isProvisional && isEditor ? <p className={styles.reason}>{t('piece.notProvisional')}</p> : null}
      {isProvisional && isEditor && !hasBegun ? (
        <>
          <p className={styles.reason}>{t('piece.hint')}</p>
          {piece ? (
            <div className={styles.bar}>
              <Button
                icon={piece.isLocked ? <UnlockOutlined aria-hidden /> : <LockOutlined aria-hidden />}
                loading={isBusy}
                onClick={() => on.onLock(!piece.isLocked)}
              >
                {piece.isLocked ? t('piece.unlock') : t('piece.lock')}
              </Button>
              {piece.isLocked ? null : (
                <Button loading={isBusy} onClick={on.onTakeOut}>
                  {t('piece.takeOut')}
                </Button>
              )}
            </div>
          ) : null}
        </>
      ) : null}
      {costs ? (
        <ul className={styles.costs} aria-label={t('piece.moveTo')}>
          {costs.map((cost) => {
            const slot = slots.get(cost.slot);
            return (
              <li key={cost.slot} data-tone={toneOf(cost)}>
                <span>
                  {slot ? clockTime(slot.startsAt, timeZone) : ''}
                  {isOneDay || !slot ? '' : ` ${shortDate(slot.startsAt, timeZone)}`}
                </span>
                <span>{words(cost)}</span>
              </li>
            );
          })}
        </ul>
      ) : null}
    </section>
  );
}
