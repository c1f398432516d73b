import { useTranslation } from 'react-i18next';
import type { ConferenceState, RegistrationState, ScanVerdict } from '#contracts/vocabulary';
import styles from './state-tag.module.css';

type Tone = 'grey' | 'violet' | 'green' | 'amber' | 'red';

const tones = {
  conferenceState: {
    draft: 'grey',
    published: 'violet',
    live: 'green',
    concluded: 'grey',
    archived: 'grey',
    cancelled: 'red',
  } satisfies Record<ConferenceState, Tone>,
  registrationState: {
    pending: 'amber',
    confirmed: 'green',
    waitlisted: 'amber',
    offered: 'violet',
    declined: 'red',
    cancelled: 'grey',
  } satisfies Record<RegistrationState, Tone>,
  scanVerdict: {
    admitted: 'green',
    'already-admitted': 'amber',
    refused: 'red',
  } satisfies Record<ScanVerdict, Tone>,
};

type StateTagProps =
  | { of: 'conferenceState'; state: ConferenceState }
  | { of: 'registrationState'; state: RegistrationState }
  | { of: 'scanVerdict'; state: ScanVerdict };

/** A state by word and colour. */
export function StateTag(props: StateTagProps) {
  const { t } = useTranslation('vocabulary');
  const tone = (tones[props.of] as Record<string, Tone>)[props.state] ?? 'grey';
  return <Tag tone={tone}>{t(`${props.of}.${props.state}` as 'conferenceState.draft')}</Tag>;
}

export function Tag({ tone = 'grey', children }: { tone?: Tone; children: React.ReactNode }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}
