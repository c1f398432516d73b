import { CopyOutlined, EyeOutlined } from '@ant-design/icons';
import { App, Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../../api/accounts.js';
import {
  usePartyLink,
  useRevealParty,
  type AgreementDetail,
  type AgreementParty,
} from '../../../api/agreements.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import { Tag } from '../../list/state-tag.js';
import { isOpen } from './agreement-filters.js';
import styles from './drawer.module.css';
import { useAgreementWords } from './use-agreement-words.js';

interface PartyListProps {
  agreement: AgreementDetail;
  mayEdit: boolean;
}

/** Who signs for whom, who has confirmed when, and what they want changed. */
export function PartyList({ agreement, mayEdit }: PartyListProps) {
  const { t } = useTranslation('signing');
  return (
    <section className={styles.section}>
      <h2>{t('party.title')}</h2>
      <ol className={styles.list}>
        {agreement.parties.map((party) => (
          <Party key={party.id} agreement={agreement} party={party} mayEdit={mayEdit} />
        ))}
      </ol>
    </section>
  );
}

function Party({ agreement, party, mayEdit }: PartyListProps & { party: AgreementParty }) {
  const { t } = useTranslation('signing');
  const oneOf = useOneOf();
  const may = useMay();
  const { id: conferenceId, campaignId, timeZone } = useThisConference();
  const { partyLetter } = useAgreementWords();
  const name = oneOf(party.organisationZh, party.organisationEn);
  const time = party.confirmedAt && dateTime(party.confirmedAt, timeZone);
  const person = (id: string | null, ...words: string[]): React.ReactNode => (
    <>
      {words.filter(Boolean).join(' · ') || '–'}{' '}
      {id && may('registration.read', { conferenceId, campaignId }) ? (
        <Link to={`/console/conferences/${conferenceId}/registrations?open=${id}`}>
          {t('party.registered')}
        </Link>
      ) : null}
    </>
  );
  return (
    <li className={styles.party} data-remark={party.remark || undefined}>
      <div className={styles.head}>
        <span className={styles.quiet}>{partyLetter(party.position)}</span>
        <strong>{name}</strong>
        {party.confirmedAt ? (
          <Tag tone="green">
            {party.confirmedBy
              ? t('party.confirmedAt', { name: party.confirmedBy, time })
              : t('party.confirmedFor', { time })}
          </Tag>
        ) : isOpen(agreement) ? (
          <Tag tone="amber">{t('party.notYet')}</Tag>
        ) : null}
      </div>
      {party.remark ? (
        <p className={styles.remark}>
          <strong>{t('party.remark')}</strong>
          {party.remark}
        </p>
      ) : null}
      <dl className={styles.facts}>
        <dt>{t('party.signatory')}</dt>
        <dd>
          {party.signatoryName
            ? person(party.signatoryId, party.signatoryName, party.signatoryTitle)
            : t('noSignatory')}
        </dd>
        {party.substituteName ? (
          <>
            <dt>{t('party.substitute')}</dt>
            <dd>{person(party.substituteId, party.substituteName, party.substituteTitle)}</dd>
          </>
        ) : null}
        <dt>{t('party.contact')}</dt>
        <dd>
          <Contact agreement={agreement} party={party} name={name} />
        </dd>
      </dl>
      {mayEdit ? <PersonalLink agreementId={agreement.id} party={party} name={name} /> : null}
    </li>
  );
}

function Contact({
  agreement,
  party,
  name,
}: {
  agreement: AgreementDetail;
  party: AgreementParty;
  name: string;
}) {
  const { t } = useTranslation('signing');
  const may = useMay();
  const told = useTold();
  const { id: conferenceId, campaignId } = useThisConference();
  const reveal = useRevealParty(agreement.id, party.id);
  const { email, mobile } = reveal.data ?? { email: party.contactEmail, mobile: party.contactMobile };
  const hasAny = party.contactEmail || party.contactMobile;
  return (
    <>
      {[party.contactName, mobile, email].filter(Boolean).join(' · ')}
      {party.contactEmail ? null : <div className={styles.quiet}>{t('party.noContact')}</div>}
      {hasAny && !reveal.data && may('personal-data.read', { conferenceId, campaignId }) ? (
        <Button
          type="link"
          size="small"
          icon={<EyeOutlined aria-hidden />}
          aria-label={`${t('party.reveal')} – ${name} (${t('party.revealHint')})`}
          loading={reveal.isPending}
          onClick={() => reveal.mutate(undefined, { onError: told.failed })}
        >
          {t('party.reveal')} ({t('party.revealHint')})
        </Button>
      ) : null}
    </>
  );
}

function PersonalLink({
  agreementId,
  party,
  name,
}: {
  agreementId: string;
  party: AgreementParty;
  name: string;
}) {
  const { t } = useTranslation('signing');
  const { message } = App.useApp();
  const told = useTold();
  const link = usePartyLink(agreementId, party.id);
  /** Over plain HTTP the browser has no clipboard: then the address is shown. */
  const copy = (address: string): void =>
    void navigator.clipboard?.writeText(address).then(
      () => message.success(t('party.linkCopied'), 6),
      () => undefined,
    );
  return (
    <>
      <Button
        size="small"
        icon={<CopyOutlined aria-hidden />}
        aria-label={`${t('party.link')} – ${name}`}
        loading={link.isPending}
        onClick={() => link.mutate(undefined, { onSuccess: copy, onError: told.failed })}
      >
        {t('party.link')}
      </Button>
      {link.data ? (
        <div>
          <small className={styles.quiet}>{t('party.linkShown')}</small>
          <Typography.Text code copyable>
            {link.data}
          </Typography.Text>
        </div>
      ) : null}
    </>
  );
}
