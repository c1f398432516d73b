import { Button, Drawer, Input, InputNumber, Select, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { participantTypes, sessionKinds } from '#contracts/vocabulary';
import type { Conference } from '../../../../api/conferences.js';
import { clockTime, momentOf, wallClock } from '../../../../i18n/dates.js';
import { useOneOf } from '../../../../i18n/language.js';
import { MomentInput } from '../../../form/moment-input.js';
import { minutesAt, momentAt, type EditorSession } from '../draft/editor-session.js';
import { Field } from './field.js';
import { PeopleFields } from './people-fields.js';
import styles from './session-drawer.module.css';

interface SessionDrawerProps {
  conference: Conference;
  session: EditorSession;
  taken: number;
  isReadOnly: boolean;
  onApply: (session: EditorSession) => void;
  onRemove: () => void;
  onClose: () => void;
}

const LONGEST = 14 * 24 * 60;

/** Everything about one session. Nothing changes before «Done». */
export function SessionDrawer({ conference, session, taken, isReadOnly, ...on }: SessionDrawerProps) {
  const { t } = useTranslation('programme');
  const { t: tv } = useTranslation('vocabulary');
  const { t: ta } = useTranslation();
  const oneOf = useOneOf();
  const { startsAt, timeZone } = conference;
  const [draft, setDraft] = useState(session);
  const [isAsked, setAsked] = useState(false);
  const set = (facts: Partial<EditorSession>): void => setDraft({ ...draft, ...facts });
  const rooms = conference.venue?.rooms ?? [];
  const wall = draft.from === null ? '' : wallClock(momentAt(startsAt, draft.from), timeZone);
  const people = draft.people.filter(({ nameZh }) => nameZh.trim() !== '');
  const isTitled = draft.titleZh.trim() !== '';

  const apply = (): void => {
    setAsked(true);
    if (!isTitled) {
      document.getElementById('session-titleZh')?.focus();
      return;
    }
    on.onApply({ ...draft, titleZh: draft.titleZh.trim(), people });
  };
  const text = (field: 'titleEn' | 'themeZh' | 'themeEn' | 'speakers', max: number, hint?: string) => (
    <Field id={`session-${field}`} label={t(`session.${field}`)} hint={hint}>
      <Input
        id={`session-${field}`}
        disabled={isReadOnly}
        maxLength={max}
        value={draft[field]}
        onChange={(event) => set({ [field]: event.target.value })}
      />
    </Field>
  );

  return (
    <Drawer
      open
      size={Math.min(560, window.innerWidth)}
      title={t('session.edit')}
      onClose={on.onClose}
      footer={
        isReadOnly ? null : (
          <div className={styles.footer}>
            <Button danger onClick={on.onRemove}>
              {t('session.remove')}
            </Button>
            <span className={styles.space} />
            <Button onClick={on.onClose}>{ta('action.cancel')}</Button>
            <Button type="primary" onClick={apply}>
              {t('session.apply')}
            </Button>
          </div>
        )
      }
    >
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <Field
          id="session-titleZh"
          label={t('session.titleZh')}
          isRequired
          fault={isAsked && !isTitled ? t('session.titleNeeded') : undefined}
        >
          <Input
            id="session-titleZh"
            autoFocus
            disabled={isReadOnly}
            maxLength={120}
            value={draft.titleZh}
            status={isAsked && !isTitled ? 'error' : ''}
            onChange={(event) => set({ titleZh: event.target.value })}
          />
        </Field>
        {text('titleEn', 250)}
        <Field id="session-kind" label={t('session.kind')}>
          <Select
            id="session-kind"
            disabled={isReadOnly}
            value={draft.kind}
            onChange={(kind) => set({ kind })}
            options={sessionKinds.map((value) => ({ value, label: tv(`sessionKind.${value}`) }))}
          />
        </Field>
        <div className={styles.pair}>
          {text('themeZh', 80, t('session.themeHint'))}
          {text('themeEn', 160)}
        </div>
        <label className={styles.switch}>
          <Switch
            disabled={isReadOnly}
            checked={draft.from !== null}
            onChange={(isPlaced) =>
              set(isPlaced ? { from: session.from ?? 0 } : { from: null, roomId: null })
            }
          />
          {t('session.scheduled')}
        </label>
        {draft.from === null ? null : (
          <>
            <Field id="session-startsAt" label={t('session.startsAt')}>
              <MomentInput
                id="session-startsAt"
                disabled={isReadOnly}
                value={wall}
                onChange={(event) => {
                  const from = minutesAt(startsAt, momentOf(event.target.value, timeZone));
                  if (!Number.isNaN(from)) set({ from });
                }}
              />
            </Field>
            <Field id="session-room" label={t('session.room')}>
              <Select
                id="session-room"
                disabled={isReadOnly || rooms.length === 0}
                allowClear
                value={draft.roomId}
                onChange={(roomId?: string | null) => set({ roomId: roomId ?? null })}
                options={rooms.map((room) => ({
                  value: room.id,
                  label: `${oneOf(room.nameZh, room.nameEn)}${room.seats === null ? '' : ` · ${t('grid.seats', { count: room.seats })}`}`,
                }))}
              />
            </Field>
          </>
        )}
        <Field
          id="session-minutes"
          label={t('session.minutes')}
          hint={
            draft.from === null
              ? undefined
              : `${t('session.endsAt')} ${clockTime(momentAt(startsAt, draft.from + draft.minutes), timeZone)}`
          }
        >
          <InputNumber
            id="session-minutes"
            disabled={isReadOnly}
            min={5}
            max={LONGEST}
            step={5}
            precision={0}
            value={draft.minutes}
            onChange={(minutes) => minutes && set({ minutes })}
          />
        </Field>
        <PeopleFields
          conferenceId={conference.id}
          people={draft.people}
          isReadOnly={isReadOnly}
          onChange={(changed) => set({ people: changed })}
        />
        {text('speakers', 300)}
        <label className={styles.switch}>
          <Switch
            disabled={isReadOnly}
            checked={draft.signUp !== null}
            onChange={(isOpen) =>
              set({ signUp: isOpen ? (session.signUp ?? { places: 30, participantTypes: [] }) : null })
            }
          />
          {t('session.signUp')}
        </label>
        {draft.signUp ? (
          <div className={styles.pair}>
            <Field
              id="session-places"
              label={t('session.places')}
              hint={taken > 0 ? t('session.taken', { count: taken }) : undefined}
            >
              <InputNumber
                id="session-places"
                disabled={isReadOnly}
                min={0}
                max={100_000}
                precision={0}
                value={draft.signUp.places}
                onChange={(places) => set({ signUp: { ...draft.signUp!, places: places ?? 0 } })}
              />
            </Field>
            <Field id="session-types" label={t('session.types')}>
              <Select
                id="session-types"
                mode="multiple"
                disabled={isReadOnly}
                placeholder={t('session.allTypes')}
                value={draft.signUp.participantTypes}
                onChange={(types) => set({ signUp: { ...draft.signUp!, participantTypes: types } })}
                options={participantTypes.map((value) => ({ value, label: tv(`participantType.${value}`) }))}
              />
            </Field>
          </div>
        ) : null}
      </form>
    </Drawer>
  );
}
