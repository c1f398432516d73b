import { useTranslation } from 'react-i18next';
import type { Mail } from '../../../api/outreach.js';

export const mailStates = [
  'queued',
  'sending',
  'sent',
  'failed',
  'dropped',
  'suppressed',
  'unknown',
] as const satisfies readonly Mail['state'][];

export const mailTones = {
  queued: 'grey',
  sending: 'violet',
  sent: 'green',
  failed: 'red',
  dropped: 'amber',
  suppressed: 'amber',
  unknown: 'amber',
} as const satisfies Record<Mail['state'], string>;

type Kind = keyof (typeof import('../../../i18n/zh-CN/outreach.js'))['default']['kinds'];

/** `registration.ticket` in words; a kind without words yet shows its name. */
export function useMailKind(): (template: string) => string {
  const { t, i18n } = useTranslation('outreach');
  return (template) => {
    const name = template.replace('.', '-');
    return i18n.exists(`outreach:kinds.${name}`) ? t(`kinds.${name as Kind}`) : template;
  };
}
