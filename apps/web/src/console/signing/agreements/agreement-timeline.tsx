import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AgreementDetail } from '../../../api/agreements.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import styles from '../../registration/registration-timeline.module.css';

type What = keyof (typeof import('../../../i18n/zh-CN/signing.js'))['default']['timeline']['what'];
type Entry = AgreementDetail['timeline'][number];

/** Who did what and when, and the mails that went out. */
export function AgreementTimeline({ agreement }: { agreement: AgreementDetail }) {
  const { t, i18n } = useTranslation('signing');
  const oneOf = useOneOf();
  const { timeZone } = useThisConference();
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const stateOf = (state: unknown): string =>
    i18n.exists(`signing:state.${text(state)}`) ? t(`state.${state as 'drafted'}`) : text(state);

  /** `agreement.text-added` → its words; what is not known yet stays as it is. */
  const words = ({ what, details }: Entry): string => {
    const name =
      what === 'personal-data.read'
        ? 'contact-read'
        : what === 'agreement.confirmed' && details.onBehalf
          ? 'confirmed-for'
          : what === 'agreement.signed' && details.outsideCeremony
            ? 'signed-outside'
            : what.replace(/^(agreement|signing)\./, '');
    if (!i18n.exists(`signing:timeline.what.${name}`)) return what;
    return t(`timeline.what.${name as What}`, {
      from: stateOf(details.from),
      to: stateOf(details.to),
      by: text(details.by),
      version: details.version,
      name: text(details.name),
      reason: text(details.reason),
    });
  };
  const partyOf = ({ details }: Entry): string => {
    const party = agreement.parties.find(({ id }) => id === details.partyId);
    return party ? t('timeline.forParty', { party: oneOf(party.organisationZh, party.organisationEn) }) : '';
  };
  const below = (entry: Entry): string => {
    const { state } = entry.details;
    return [
      dateTime(entry.at, timeZone),
      entry.actorName ?? (entry.kind === 'change' && entry.details.by ? t('timeline.byParty') : null),
      state === 'failed' || state === 'undeliverable' ? t(`timeline.mailState.${state}`) : null,
    ]
      .filter(Boolean)
      .join(' · ');
  };

  return (
    <section className={styles.timeline}>
      <h2>{t('timeline.title')}</h2>
      <Timeline
        items={agreement.timeline.map((entry) => ({
          color: entry.kind === 'mail' ? 'gray' : '#4f2d7f',
          content: (
            <>
              <div>
                {entry.kind === 'mail'
                  ? t('timeline.mail', { what: words(entry) })
                  : words(entry) + partyOf(entry)}
              </div>
              <small>{below(entry)}</small>
            </>
          ),
        }))}
      />
    </section>
  );
}
