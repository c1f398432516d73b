import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/accounts.js';
import {
  sealedAddress,
  useAgreementEvidence,
  useSealAgreement,
  type AgreementEvidence,
} from '../../../api/evidence.js';
import { asProblem } from '../../../api/problem.js';
import { dateTime } from '../../../i18n/dates.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import { LoadFailed } from '../../list/load-failed.js';
import styles from './evidence.module.css';
import { ScanList } from './scan-list.js';
import { SignatureRow } from './signature-row.js';
import { TerminalDialog } from './terminal-dialog.js';

/** Who signed an agreement and how, its scans, and its sealed PDF. */
export function EvidencePanel({ agreementId }: { agreementId: string }) {
  const { t } = useTranslation('evidence');
  const { id, campaignId } = useThisConference();
  const may = useMay();
  const query = useAgreementEvidence(agreementId);
  const [terminalOf, setTerminalOf] = useState<string | null>(null);
  const evidence = query.data;
  if (!evidence)
    return query.error ? (
      <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
    ) : (
      <Skeleton lines={4} />
    );
  const scope = { conferenceId: id, campaignId };
  const isOpen =
    evidence.state !== 'withdrawn' && evidence.state !== 'intended' && evidence.state !== 'drafted';
  const mayEdit = may('signing.edit', scope) && isOpen;
  const party = evidence.parties.find((each) => each.id === terminalOf);
  return (
    <div className={styles.panel}>
      <section className={styles.section}>
        <h2>{t('signatures.title')}</h2>
        {isOpen ? null : <p className={styles.quiet}>{t('signatures.notYet')}</p>}
        <ul className={styles.list}>
          {evidence.parties.map((each) => (
            <SignatureRow
              key={each.id}
              evidence={evidence}
              party={each}
              mayEdit={mayEdit}
              onTerminal={may('signing.stage', scope) && isOpen ? () => setTerminalOf(each.id) : null}
            />
          ))}
        </ul>
      </section>
      <ScanList evidence={evidence} mayEdit={mayEdit} />
      <Sealed evidence={evidence} mayEdit={mayEdit} />
      {party ? (
        <TerminalDialog agreementId={agreementId} party={party} onClose={() => setTerminalOf(null)} />
      ) : null}
    </div>
  );
}

function Sealed({ evidence, mayEdit }: { evidence: AgreementEvidence; mayEdit: boolean }) {
  const { t } = useTranslation('evidence');
  const { timeZone } = useThisConference();
  const told = useTold();
  const { agreementId, seal, state } = evidence;
  const make = useSealAgreement(agreementId);
  const isSigned = state === 'signed' || state === 'in-force';
  return (
    <section className={styles.section}>
      <h2>{t('sealed.title')}</h2>
      {seal ? (
        <>
          <p>
            <strong>{seal.code}</strong> · {dateTime(seal.madeAt, timeZone)}
          </p>
          <p className={styles.hash}>SHA-256 {seal.sha256}</p>
        </>
      ) : (
        <p className={styles.quiet}>{isSigned ? t('sealed.none') : t('sealed.afterSigning')}</p>
      )}
      <div className={styles.row}>
        {seal ? <Button href={sealedAddress(agreementId, seal.version)}>{t('sealed.file')}</Button> : null}
        {seal ? (
          <Button href={`/verify/${seal.code}`} target="_blank">
            {t('sealed.verify')}
          </Button>
        ) : null}
        {mayEdit && isSigned ? (
          <Button
            type={seal ? 'default' : 'primary'}
            loading={make.isPending}
            onClick={() => make.mutate(undefined, { onError: told.failed })}
          >
            {seal ? t('sealed.again') : t('sealed.make')}
          </Button>
        ) : null}
      </div>
      <p className={styles.quiet}>{t('law')}</p>
    </section>
  );
}
