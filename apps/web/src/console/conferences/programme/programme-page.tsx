import { PlusOutlined } from '@ant-design/icons';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditProgramme, useProgramme, type Programme } from '../../../api/programme.js';
import { asProblem, type Problem } from '../../../api/problem.js';
import { momentOf } from '../../../i18n/dates.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';
import { SectionSkeleton } from '../../../ui/skeleton.js';
import { PageHead } from '../../list/page-head.js';
import { useConfirmed } from '../change/use-confirmed.js';
import { useThisConference } from '../conference-context.js';
import { draftsOf, nextDraft, type SessionDraft } from './session-drafts.js';
import styles from './programme-page.module.css';
import { SessionRow } from './session-row.js';

/** The programme as a table: kind, title, room, time, speakers; saved as a whole. */
export default function ProgrammePage() {
  const { data } = useProgramme(useThisConference().id);
  return data ? <ProgrammeTable programme={data} /> : <SectionSkeleton />;
}

function ProgrammeTable({ programme }: { programme: Programme }) {
  const { t } = useTranslation('conferences');
  const { t: ta } = useTranslation();
  const conference = useThisConference();
  const save = useEditProgramme(conference.id);
  const told = useTold();
  const [drafts, setDrafts] = useState(() => draftsOf(programme, conference));
  const [isChanged, setChanged] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [version, setVersion] = useState(programme.version);

  const { send, dialog } = useConfirmed(
    {
      isPending: save.isPending,
      mutate: (body: Parameters<typeof save.mutate>[0], on) =>
        save.mutate(body, {
          onError: on.onError,
          onSuccess: (saved) => {
            setVersion(saved.version);
            setDrafts(draftsOf(saved, conference));
            on.onSuccess();
          },
        }),
    },
    {
      done: () => {
        setProblem(null);
        setChanged(false);
        told.done(t('programmePage.saved'));
      },
      failed: (error) => {
        const refused = asProblem(error);
        setProblem(refused);
        const first = /^sessions\.(\d+)\.(\w+)/.exec(refused.fields[0]?.field ?? '');
        if (first) document.getElementById(`session-${first[1]}-${first[2]}`)?.focus();
      },
    },
  );

  const change = (next: SessionDraft[]): void => {
    setDrafts(next);
    setChanged(true);
  };
  const submit = (): void =>
    send({
      version,
      sessions: drafts.map(({ key: _, startsAt, endsAt, ...rest }) => ({
        ...rest,
        startsAt: momentOf(startsAt, conference.timeZone),
        endsAt: momentOf(endsAt, conference.timeZone),
      })),
    });

  const add = conference.isEditable ? (
    <Button icon={<PlusOutlined />} onClick={() => change([...drafts, nextDraft(drafts, conference)])}>
      {t('programmePage.add')}
    </Button>
  ) : null;

  return (
    <>
      <PageHead
        title={t('programmePage.title')}
        hint={`${t('programmePage.hint', { zone: conference.timeZone })} ${conference.venue ? '' : t('programmePage.noRooms')}`}
      />
      <ProblemAlert
        problem={
          problem && problem.fields.length > 0 ? ({ ...problem, fields: [] } as unknown as Problem) : problem
        }
      />
      {drafts.length === 0 ? (
        <div className={styles.card}>
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={
              <>
                <strong>{t('programmePage.empty')}</strong>
                <p>{t('programmePage.emptyHint')}</p>
              </>
            }
          >
            {add}
          </Empty>
        </div>
      ) : (
        <ol className={styles.sessions}>
          {drafts.map((draft, at) => (
            <SessionRow
              key={draft.key}
              at={at}
              draft={draft}
              rooms={conference.venue?.rooms ?? []}
              isReadOnly={!conference.isEditable}
              faults={(problem?.fields ?? []).filter(({ field }) => field.startsWith(`sessions.${at}.`))}
              onChange={(next) => change(drafts.map((each, index) => (index === at ? next : each)))}
              onRemove={() => change(drafts.filter((_, index) => index !== at))}
            />
          ))}
        </ol>
      )}
      {conference.isEditable ? (
        <div className={styles.actions}>
          {drafts.length > 0 ? add : null}
          <Button type="primary" disabled={!isChanged} loading={save.isPending} onClick={submit}>
            {ta('action.save')}
          </Button>
          {isChanged ? <span role="status">{t('programmePage.unsaved')}</span> : null}
        </div>
      ) : null}
      {dialog}
    </>
  );
}
