import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/accounts.js';
import { useOrganisations } from '../../api/organisations.js';
import { useRegistrations } from '../../api/registration.js';
import { shortDate } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { useCurrentConference } from './current-conference.js';

export interface PaletteEntry {
  label: string;
  below?: string;
  to: string;
}

interface PaletteGroup {
  key: 'actions' | 'conferences' | 'organisations' | 'people';
  entries: PaletteEntry[];
}

/** What the palette offers for these words: actions and conferences from here, the rest asked of the server. */
export function usePaletteEntries(words: string): PaletteGroup[] {
  const { t } = useTranslation('console');
  const may = useMay();
  const oneOf = useOneOf();
  const { conference, conferences } = useCurrentConference();
  const isAsked = words.length > 0;
  const organisations = useOrganisations({ q: words, limit: 6 }, isAsked && may('organisations.read'));
  const people = useRegistrations(
    conference?.id ?? '',
    { q: words, limit: 6 },
    isAsked &&
      !!conference &&
      may('registration.read', { conferenceId: conference.id, campaignId: conference.campaignId }),
  );

  const has = (text: string): boolean => text.toLowerCase().includes(words.toLowerCase());
  const here = conference ? `/console/conferences/${conference.id}` : '';
  const actions: (PaletteEntry | false)[] = [
    { label: t('nav.today'), to: '/console' },
    may('conferences.schedule') && { label: t('palette.schedule'), to: '/console/conferences/new' },
    !!here &&
      may('registration.desk') && { label: t('palette.deskForm'), to: `${here}/registrations?desk=1` },
    !!here && may('registration.read') && { label: t('nav.registrations'), to: `${here}/registrations` },
    !!here && may('docking.read') && { label: t('nav.docking'), to: `${here}/docking` },
    !!here && may('docking.read') && { label: t('nav.meetings'), to: `${here}/meetings` },
    !!here && may('docking.read') && { label: t('nav.dockingSessions'), to: `${here}/docking-sessions` },
    !!here && may('reports.read') && { label: t('nav.attendance'), to: `${here}/attendance` },
    !!here && may('docking.read') && { label: t('nav.matching'), to: `${here}/matching` },
    !!here && may('check-in.scan') && { label: t('nav.checkIn'), to: `/check-in/${conference!.id}` },
    may('organisations.import') && { label: t('palette.import'), to: '/console/organisations/import' },
    may('organisations.read') && { label: t('nav.organisations'), to: '/console/organisations' },
    may('conference.edit') && { label: t('palette.inviteColleague'), to: '/console/colleagues?invite=1' },
    may('mail.read') && { label: t('nav.mailbox'), to: '/console/mailbox' },
    { label: t('nav.account'), to: '/console/account' },
  ];

  return [
    {
      key: 'conferences',
      entries: conferences
        .filter(({ titleZh, titleEn }) => isAsked && (has(titleZh) || has(titleEn)))
        .slice(0, 6)
        .map((each) => ({
          label: oneOf(each.titleZh, each.titleEn),
          below: shortDate(each.startsAt, each.timeZone),
          to: `/console/conferences/${each.id}`,
        })),
    },
    {
      key: 'people',
      entries: (isAsked ? (people.data?.items ?? []) : []).map((each) => ({
        label: each.name,
        below: oneOf(each.organisationNameZh, each.organisationNameEn),
        to: `${here}/registrations?open=${each.id}`,
      })),
    },
    {
      key: 'organisations',
      entries: (isAsked ? (organisations.data?.items ?? []) : []).map((each) => ({
        label: oneOf(each.nameZh, each.nameEn),
        ...(each.district ? { below: each.district } : {}),
        to: `/console/organisations?open=${each.id}`,
      })),
    },
    {
      key: 'actions',
      entries: actions.filter((each) => each !== false).filter(({ label }) => !isAsked || has(label)),
    },
  ];
}
