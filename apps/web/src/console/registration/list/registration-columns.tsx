import { useTranslation } from 'react-i18next';
import type { Registration } from '../../../api/registration.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import type { EndlessColumn } from '../../list/endless-table.js';
import { RegistrationStateTag } from '../registration-state-tag.js';

export const columnKeys = [
  'organisation',
  'title',
  'state',
  'participantType',
  'mobile',
  'email',
  'source',
  'registeredAt',
  'arrivedAt',
  'changedAt',
  'reason',
  'offerExpiresAt',
  'district',
  'qualification',
  'language',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

export const usualColumns: readonly ColumnKey[] = [
  'organisation',
  'title',
  'state',
  'participantType',
  'mobile',
  'source',
  'registeredAt',
  'arrivedAt',
];

/** Every column of the list but the name, in its order. */
export function useRegistrationColumns(): readonly (EndlessColumn<Registration> & { key: ColumnKey })[] {
  const { t } = useTranslation('registration');
  const { t: tv } = useTranslation('vocabulary');
  const { timeZone } = useThisConference();
  const oneOf = useOneOf();
  const when = (moment: string | null): string => (moment ? dateTime(moment, timeZone) : '–');
  const cells: Record<ColumnKey, { width: number; render: (row: Registration) => React.ReactNode }> = {
    organisation: {
      width: 240,
      render: (row) => {
        const name = oneOf(row.organisationNameZh, row.organisationNameEn);
        return <span title={name}>{name}</span>;
      },
    },
    title: { width: 130, render: (row) => row.title ?? '–' },
    state: { width: 120, render: (row) => <RegistrationStateTag registration={row} /> },
    participantType: { width: 170, render: (row) => tv(`participantType.${row.participantType}`) },
    mobile: { width: 150, render: (row) => row.mobile ?? '–' },
    email: { width: 180, render: (row) => row.email ?? '–' },
    source: { width: 110, render: (row) => tv(`registrationSource.${row.source}`) },
    registeredAt: { width: 160, render: (row) => when(row.registeredAt) },
    arrivedAt: { width: 160, render: (row) => when(row.arrivedAt) },
    changedAt: { width: 160, render: (row) => when(row.stateChangedAt) },
    reason: { width: 200, render: (row) => row.stateReason ?? '–' },
    offerExpiresAt: { width: 160, render: (row) => when(row.offerExpiresAt) },
    district: { width: 110, render: (row) => row.district ?? '–' },
    qualification: {
      width: 200,
      render: (row) => row.qualifications.map((each) => tv(`qualification.${each}`)).join(' · ') || '–',
    },
    language: { width: 90, render: (row) => (row.language === 'zh' ? '中文' : 'English') },
  };
  return columnKeys.map((key) => ({ key, title: t(`field.${key}`), ...cells[key] }));
}
