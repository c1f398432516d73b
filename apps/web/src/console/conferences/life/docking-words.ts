import { useTranslation } from 'react-i18next';
import type { Conference } from '../../../api/conferences.js';
import { useItemCounts } from '../../../api/docking-items.js';
import { useMeetingCounts } from '../../../api/meetings.js';

/** What the step «dock» says: what is released, what waits to be checked, what is agreed. */
export function useDockingWords({ id }: Conference, isWanted: boolean): string[] {
  const { t } = useTranslation('conferences');
  const items = useItemCounts(id, isWanted).data ?? [];
  const meetings = useMeetingCounts(id, isWanted).data ?? [];
  const of = (counts: readonly { state: string; count: number }[], ...states: string[]): number =>
    counts.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0);
  const released = of(items, 'released', 'docked', 'concluded');
  const agreed = of(meetings, 'unscheduled', 'scheduled', 'held');
  const said = [
    released > 0 && t('life.dockReleased', { count: released }),
    of(items, 'collected') > 0 && t('life.dockToCheck', { count: of(items, 'collected') }),
    agreed > 0 && t('life.dockMeetings', { count: agreed }),
    of(meetings, 'unscheduled') > 0 && t('life.dockUnscheduled', { count: of(meetings, 'unscheduled') }),
  ].filter((words): words is string => typeof words === 'string');
  return said.length > 0 ? said : [t('life.dockNothing')];
}
