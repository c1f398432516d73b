import { useTranslation } from 'react-i18next';
import { useOwnMeetings } from '../../../api/own-meetings.js';
import { ButtonLink } from '../../../ui/button.js';
import type { LinkProps } from '../../registration/link-props.js';

/** The way from the personal page to the own meetings, for those who take part in any. */
export default function MeetingsLink({ token }: LinkProps) {
  const { t } = useTranslation('own-meetings');
  const { data } = useOwnMeetings(token);
  if (!data || (data.askableTypes.length === 0 && data.requests.length === 0 && data.meetings.length === 0))
    return null;
  const count = data.requests.filter(
    ({ direction, state }) => direction === 'received' && state === 'requested',
  ).length;
  return (
    <ButtonLink isWide look={count > 0 ? 'primary' : 'plain'} to={`/r/${token}/meetings`}>
      {count > 0 ? t('openWaiting', { count }) : t('open')}
    </ButtonLink>
  );
}
