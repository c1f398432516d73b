import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../../api/accounts.js';
import type { Partner } from '../../../api/meetings.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';

/** A person with the way to the registration. */
export function PersonLine({ person }: { person: Partner }) {
  const { t } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const may = useMay();
  const { id, campaignId } = useThisConference();
  const isLinked = may('registration.read', { conferenceId: id, campaignId });
  return (
    <div>
      {isLinked ? (
        <Link to={`/console/conferences/${id}/registrations?open=${person.registrationId}`}>
          {person.name}
        </Link>
      ) : (
        <strong>{person.name}</strong>
      )}
      <br />
      <small style={{ color: 'var(--text-secondary)' }}>
        {[
          oneOf(person.organisationZh, person.organisationEn),
          person.title,
          t(`participantType.${person.participantType}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </div>
  );
}
