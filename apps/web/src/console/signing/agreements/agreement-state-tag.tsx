import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../../api/agreements.js';
import { Tag } from '../../list/state-tag.js';

const tones = {
  intended: 'grey',
  drafted: 'amber',
  confirmed: 'violet',
  staged: 'violet',
  signed: 'green',
  'in-force': 'green',
  withdrawn: 'red',
} as const;

/** A state by word and colour. */
export function AgreementStateTag({ state }: Pick<Agreement, 'state'>) {
  const { t } = useTranslation('signing');
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}
