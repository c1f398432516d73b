import { useTranslation } from 'react-i18next';
import type { Item } from '../../../api/docking-items.js';
import { Tag } from '../../list/state-tag.js';

const tones = {
  collected: 'amber',
  valid: 'violet',
  released: 'green',
  docked: 'green',
  concluded: 'grey',
  withdrawn: 'grey',
} as const;

/** A state by word and colour; sent back is said in its place. */
export function ItemStateTag({ item }: { item: Pick<Item, 'state' | 'returnedAt'> }) {
  const { t } = useTranslation('docking-items');
  const { t: tv } = useTranslation('vocabulary');
  if (item.returnedAt) return <Tag tone="red">{t('returnedTag')}</Tag>;
  return <Tag tone={tones[item.state]}>{tv(`itemState.${item.state}`)}</Tag>;
}
