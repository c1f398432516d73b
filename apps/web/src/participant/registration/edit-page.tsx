import { useTranslation } from 'react-i18next';
import { usePersonalPage } from '../../api/personal-page.js';
import { usePublicConference } from '../../api/public-conferences.js';
import { useOwnEdit } from '../../api/self-service.js';
import { ButtonLink } from '../../ui/button.js';
import { sessionsToChange } from '../../ui/form-fields/open-session.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import { EditForm } from './edit-form.js';
import type { LinkProps } from './link-props.js';
import { NoTicket } from './no-ticket.js';
import { PersonalFrame } from './personal-frame.js';
import styles from './self-service.module.css';

/** Changes one's own registration: person, answers, sessions. */
export default function EditPage({ token }: LinkProps) {
  const { t } = useTranslation('participant');
  usePageTitle(t('edit.title'));
  const page = usePersonalPage(token);
  const edit = useOwnEdit(token);
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
      <h1 className={styles.title}>{t('edit.title')}</h1>
      <EditForm
        token={token}
        ticket={view}
        edit={edit.data}
        sessions={sessions}
        readAgain={async () => (await edit.refetch()).data ?? null}
      />
      <ButtonLink isWide look="quiet" to={`/r/${token}`}>
        {t('back')}
      </ButtonLink>
    </PersonalFrame>
  );
}
