import { App, Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import {
  pictureAddress,
  useRemoveSignature,
  useSendEvidenceFile,
  type AgreementEvidence,
  type EvidenceParty,
} from '../../../api/evidence.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import { Tag } from '../../list/state-tag.js';
import styles from './evidence.module.css';

interface SignatureRowProps {
  evidence: AgreementEvidence;
  party: EvidenceParty;
  mayEdit: boolean;
  /** Null: the colleague hands out no terminals. */
  onTerminal: (() => void) | null;
}

/** One party: its signature, or the ways to get one. */
export function SignatureRow({ evidence, party, mayEdit, onTerminal }: SignatureRowProps) {
  const { t } = useTranslation('evidence');
  const { timeZone } = useThisConference();
  const oneOf = useOneOf();
  const { signature } = party;
  const name = party.signatoryName || t('signatures.nobody');
  return (
    <li className={styles.party}>
      <div className={styles.words}>
        <strong>{oneOf(party.organisationZh, party.organisationEn)}</strong>
        <span className={styles.quiet}>
          {[signature?.signerName ?? name, party.signatoryTitle].filter(Boolean).join(' · ')}
        </span>
        {signature ? (
          <span className={styles.quiet}>
            <Tag tone={signature.isOfThisText ? 'green' : 'red'}>{t(`method.${signature.method}`)}</Tag>{' '}
            {dateTime(signature.signedAt, timeZone)} {signature.device}
            {signature.isOfThisText ? null : ` · ${t('signatures.otherText')}`}
          </span>
        ) : null}
      </div>
      {signature?.pictureSha256 ? (
        <img
          className={styles.picture}
          src={pictureAddress(evidence.agreementId, party.id)}
          alt={t('signatures.pictureOf', { name: signature.signerName })}
        />
      ) : null}
      {signature ? (
        mayEdit && !evidence.seal ? (
          <Remove evidence={evidence} party={party} name={signature.signerName} />
        ) : null
      ) : (
        <div className={styles.row}>
          {onTerminal ? <Button onClick={onTerminal}>{t('terminal.make')}</Button> : null}
          {mayEdit ? <Prepared agreementId={evidence.agreementId} partyId={party.id} name={name} /> : null}
        </div>
      )}
    </li>
  );
}

function Remove({
  evidence,
  party,
  name,
}: {
  evidence: AgreementEvidence;
  party: EvidenceParty;
  name: string;
}) {
  const { t } = useTranslation('evidence');
  const { t: ta } = useTranslation();
  const { modal } = App.useApp();
  const told = useTold();
  const remove = useRemoveSignature(evidence.agreementId);
  const ask = (): void =>
    void modal.confirm({
      title: t('signatures.removeAsk', { name }),
      okText: ta('action.remove'),
      cancelText: ta('action.cancel'),
      okButtonProps: { danger: true },
      onOk: () => remove.mutate(party.id, { onError: told.failed }),
    });
  return (
    <Button type="text" danger loading={remove.isPending} onClick={ask}>
      {ta('action.remove')}
      <span className="visually-hidden"> {name}</span>
    </Button>
  );
}

function Prepared({ agreementId, partyId, name }: { agreementId: string; partyId: string; name: string }) {
  const { t } = useTranslation('evidence');
  const told = useTold();
  const send = useSendEvidenceFile(agreementId);
  const id = useId();
  return (
    <label htmlFor={id} className={styles.choose}>
      {t('signatures.prepared')}
      <span className="visually-hidden"> {name}</span>
      <input
        id={id}
        type="file"
        accept="image/png,.png"
        className="visually-hidden"
        disabled={send.isPending}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) send.mutate({ file, partyId }, { onError: told.failed });
          target.value = ''; // the same file can be chosen again
        }}
      />
    </label>
  );
}
