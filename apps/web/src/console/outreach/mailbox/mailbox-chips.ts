import { useTranslation } from 'react-i18next';
import type { MailList } from '../../../api/outreach.js';
import type { FilterChip } from '../../list/filter-chips.js';

type Name = 'conferenceId' | 'batchId' | 'personKind' | 'personId';

/** Whom and which mailing the mailbox is narrowed to, by name; the names come with the list. */
export function useMailboxChips(
  { conferenceId, batchId, personId }: Partial<Record<Name, string>>,
  set: (change: Partial<Record<Name, null>>) => void,
  list: MailList | undefined,
): FilterChip[] {
  const { t } = useTranslation('outreach');
  const chips: FilterChip[] = [];
  if (personId) {
    const { name = '', address = null } = list?.person ?? {};
    chips.push({
      key: 'person',
      label: !list?.person
        ? t('person.unknown')
        : address
          ? t('person.chip', { name, address })
          : t('person.withoutAddress', { name }),
      onClear: () => set({ personKind: null, personId: null }),
    });
  }
  // with a conference chosen, its field shows the mailing
  if (batchId && !conferenceId)
    chips.push({
      key: 'mailing',
      label: list?.mailing ? t('mailing.chip', { name: list.mailing.name }) : t('mailing.unknown'),
      onClear: () => set({ batchId: null }),
    });
  return chips;
}
