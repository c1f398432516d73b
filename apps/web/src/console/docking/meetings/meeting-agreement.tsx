import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../../api/accounts.js';
import { useAgreementsOfMeetings } from '../../../api/agreements.js';
import type { Meeting } from '../../../api/meetings.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';

/** The agreement that came of a meeting, where there is one. */
export function MeetingAgreement({ meeting }: { meeting: Pick<Meeting, 'id' | 'outcome'> }) {
  const { t } = useTranslation('meetings');
  const oneOf = useOneOf();
  const may = useMay();
  const { id, campaignId } = useThisConference();
  const isWanted =
    meeting.outcome === 'agreement-intended' && may('signing.read', { conferenceId: id, campaignId });
  const agreement = useAgreementsOfMeetings(id, isWanted).data?.get(meeting.id);
  if (!isWanted || !agreement) return null;
  return (
    <div>
      <Link to={`/console/conferences/${id}/signing/agreements?open=${agreement.id}`}>
        {t('meetings.agreement', { title: oneOf(agreement.titleZh, agreement.titleEn) })}
      </Link>
    </div>
  );
}
