import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useNoteTaking, type NoteTaking } from '../../../api/note-taking.js';
import { asProblem } from '../../../api/problem.js';
import { clockTime, dateTimeRange } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { Button } from '../../../ui/button.js';
import { SelectField } from '../../../ui/field.js';
import { LanguageSwitch } from '../../../ui/language-switch.js';
import { Message } from '../../../ui/message.js';
import { Notice } from '../../../ui/notice.js';
import { usePageTitle } from '../../../ui/page-title.js';
import { PageSkeleton } from '../../../ui/skeleton.js';
import { PersonalFrame } from '../../../participant/registration/personal-frame.js';
import styles from './notes.module.css';
import { TableNotes } from './table-notes.js';
import { useNotes, type Notes } from './use-notes.js';

/** What a note-taker's link opens. Keyed by the link, so that nothing of one table passes into another's. */
export default function NotesPage() {
  const { token = '' } = useParams();
  return <OfLink key={token} token={token} />;
}

function OfLink({ token }: { token: string }) {
  const { t } = useTranslation(['roundtables', 'app']);
  usePageTitle(t('notes.title'));
  const { data, error, isPending, refetch } = useNoteTaking(token);
  if (isPending) return <PageSkeleton />;
  if (data) return <Opened token={token} view={data} />;
  const problem = asProblem(error);
  const isGone = problem.status >= 400 && problem.status < 500;
  return (
    <Message
      title={isGone ? t('notes.gone') : t('app:problem.loadFailed')}
      hint={isGone ? t('notes.goneHint') : problem.message}
    >
      {isGone ? null : (
        <Button look="primary" onClick={() => void refetch()}>
          {t('app:action.retry')}
        </Button>
      )}
      <LanguageSwitch />
    </Message>
  );
}

function Opened({ token, view }: { token: string; view: NoteTaking }) {
  const { t } = useTranslation('roundtables');
  const oneOf = useOneOf();
  const notes = useNotes(token);
  const [chosen, setChosen] = useState(view.roundtables[0]!.id);
  const table = view.roundtables.find(({ id }) => id === chosen) ?? view.roundtables[0]!;
  const { session } = view;
  return (
    <PersonalFrame>
      <header className={styles.head}>
        <p>{t('notes.title')}</p>
        <h1>{oneOf(session.titleZh, session.titleEn)}</h1>
        <p>
          {dateTimeRange(session.startsAt, session.endsAt, view.timeZone)}
          {session.roomZh ? ` · ${oneOf(session.roomZh, session.roomEn)}` : ''}
        </p>
      </header>
      {view.roundtables.length > 1 ? (
        <SelectField
          label={t('notes.table')}
          value={table.id}
          onChange={(event) => setChosen(event.target.value)}
        >
          {view.roundtables.map((each) => (
            <option key={each.id} value={each.id}>
              {t('table', { number: each.number, topic: oneOf(each.topicZh, each.topicEn) })}
            </option>
          ))}
        </SelectField>
      ) : null}
      <Standing notes={notes} timeZone={view.timeZone} />
      <TableNotes key={table.id} table={table} notes={notes} />
    </PersonalFrame>
  );
}

/** Whether what was typed has arrived. */
function Standing({ notes: { state, savedAt, problem }, timeZone }: { notes: Notes; timeZone: string }) {
  const { t } = useTranslation('roundtables');
  if (state === 'refused')
    return (
      <Notice tone="red" title={problem?.message}>
        {t('notes.refused')}
      </Notice>
    );
  if (state === 'kept') return <Notice tone="amber">{t('notes.kept')}</Notice>;
  return (
    <p className={styles.standing} role="status">
      {state === 'saving'
        ? t('notes.saving')
        : savedAt
          ? t('notes.saved', { time: clockTime(savedAt, timeZone) })
          : t('notes.hint')}
    </p>
  );
}
