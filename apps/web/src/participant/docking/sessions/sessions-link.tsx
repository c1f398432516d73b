import { useTranslation } from 'react-i18next';
import { useOwnDockingSessions } from '../../../api/own-docking-sessions.js';
import { ButtonLink } from '../../../ui/button.js';
import type { LinkProps } from '../../registration/link-props.js';

/** The way from the personal page to the docking sessions, where there are any for this person. */
export default function SessionsLink({ token }: LinkProps) {
  const { t } = useTranslation('roundtables');
  const { data } = useOwnDockingSessions(token);
  if (!data || data.sessions.length === 0) return null;
  return (
    <ButtonLink isWide to={`/r/${token}/sessions`}>
      {t('open')}
    </ButtonLink>
  );
}
