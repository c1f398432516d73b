import { useTranslation } from 'react-i18next';
import type { Registration } from '../../api/registration.js';
import { StateTag, Tag } from '../list/state-tag.js';

/** The state of a registration, or that a place is only held for somebody invited. */
export function RegistrationStateTag({
  registration,
}: {
  registration: Pick<Registration, 'state' | 'isHeld'>;
}) {
  const { t } = useTranslation('registration');
  const { state, isHeld } = registration;
  return isHeld && state === 'offered' ? (
    <Tag tone="violet">{t('held')}</Tag>
  ) : (
    <StateTag of="registrationState" state={state} />
  );
}
