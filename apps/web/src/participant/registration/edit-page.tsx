import { useTranslation } from 'react-i18next';
import { usePersonalPage } from '../../api/personal-page.js';
import { usePublicConference } from '../../api/public-conferences.js';
import { useOwnEdit } from '../../api/self-service.js';
import { ButtonLink } from '../../ui/button.js';
import { sessionsToChange } from '../../ui/form-fields/open-session.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import { EditForm } from './edit-form.js';
import { pageOf, type WhoseProps } from './link-props.js';
import { NoTicket } from './no-ticket.js';
import { PersonalFrame } from './personal-frame.js';
import styles from './self-service.module.css';

/** Changes one's own registration, or a colleague's: person, answers, sessions. */
export default function EditPage({ token, colleagueId }: WhoseProps) {
  const { t } = useTranslation('participant');
  const whose = { token, colleagueId };
  usePageTitle(t('edit.title'));
  const page = usePersonalPage(whose);
  const edit = useOwnEdit(whose);
  const slug = page.data?.view.conference.slug ?? '';
  const conference = usePublicConference(slug);
  if (page.isPending || edit.isPending) return <PageSkeleton />;
  if (!page.data || !edit.data)
    return <NoTicket error={page.error ?? edit.error} onRetry={() => void edit.refetch()} />;
  if (conference.isPending) return <PageSkeleton />;
  const { view } = page.data;
  const sessions = sessionsToChange(conference.data?.programme ?? [], view.participantType, view.sessions);
  return (
    <PersonalFrame>
      <h1 className={styles.title}>
        {colleagueId ? t('edit.titleOf', { name: view.name }) : t('edit.title')}
      </h1>
      <EditForm
        whose={whose}
        ticket={view}
        edit={edit.data}
        sessions={sessions}
        readAgain={async () => (await edit.refetch()).data ?? null}
      />
      <ButtonLink isWide look="quiet" to={pageOf(whose)}>
        {t('back')}
      </ButtonLink>
    </PersonalFrame>
  );
}
