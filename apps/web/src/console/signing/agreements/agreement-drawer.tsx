import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/accounts.js';
import { useAgreement, type AgreementDetail } from '../../../api/agreements.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { DetailDrawer } from '../../list/detail-drawer.js';
import { EvidencePanel } from '../evidence/evidence-panel.js';
import { AgreementFacts } from './agreement-facts.js';
import { AgreementFiles } from './agreement-files.js';
import { actionsIn, isOpen } from './agreement-filters.js';
import { AgreementStateTag } from './agreement-state-tag.js';
import { AgreementTexts } from './agreement-texts.js';
import { AgreementTimeline } from './agreement-timeline.js';
import styles from './drawer.module.css';
import { AgreementForm } from './form/agreement-form.js';
import { PartyList } from './party-list.js';
import { isAsked, StepDialog, type AskedStep } from './step-dialog.js';
import { useAgreementMove } from './use-agreement-move.js';
import { useAgreementWords } from './use-agreement-words.js';

/** One agreement: what it says, who has confirmed, its text, and what happened to it. */
export function AgreementDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('signing');
  const may = useMay();
  const { id: conferenceId, campaignId } = useThisConference();
  const { titleOf } = useAgreementWords();
  const query = useAgreement(id);
  const agreement = query.data;
  const mayEdit = may('signing.edit', { conferenceId, campaignId });
  return (
    <DetailDrawer
      title={agreement ? titleOf(agreement) : t('title')}
      extra={agreement ? <AgreementStateTag state={agreement.state} /> : null}
      query={query}
      onClose={onClose}
      width={680}
      footer={agreement && mayEdit ? <Actions agreement={agreement} /> : null}
    >
      {agreement ? (
        <div className={styles.sections}>
          {agreement.withdrawnReason ? (
            <Alert
              type="error"
              showIcon
              title={t('field.withdrawnReason')}
              description={agreement.withdrawnReason}
            />
          ) : null}
          <AgreementFacts agreement={agreement} />
          <PartyList agreement={agreement} mayEdit={mayEdit} />
          <AgreementTexts agreement={agreement} mayEdit={mayEdit} />
          <AgreementFiles agreement={agreement} mayEdit={mayEdit} />
          {agreement.state === 'withdrawn' ? null : <EvidencePanel agreementId={agreement.id} />}
          <AgreementTimeline agreement={agreement} />
        </div>
      ) : null}
    </DetailDrawer>
  );
}

function Actions({ agreement }: { agreement: AgreementDetail }) {
  const { t } = useTranslation('signing');
  const { t: ta } = useTranslation();
  const { run, isPending } = useAgreementMove();
  const [asked, setAsked] = useState<AskedStep | 'edit' | null>(null);
  const close = (): void => setAsked(null);
  const wasAsked = agreement.timeline.some(({ what }) => what === 'agreement.asked');
  return (
    <Space wrap>
      {actionsIn[agreement.state].map((action, at) => (
        <Button
          key={action}
          type={at === 0 ? 'primary' : 'default'}
          danger={action === 'withdraw'}
          loading={isPending}
          onClick={() => (isAsked(action) ? setAsked(action) : run(action, [agreement.id]))}
        >
          {t(action === 'ask' && wasAsked ? 'action.askAgain' : `action.${action}`)}
        </Button>
      ))}
      {isOpen(agreement) ? <Button onClick={() => setAsked('edit')}>{ta('action.edit')}</Button> : null}
      {asked === 'edit' ? (
        <AgreementForm agreement={agreement} onClose={close} onSaved={close} />
      ) : asked ? (
        <StepDialog
          step={asked}
          count={1}
          isPending={isPending}
          onGo={(reason) => run(asked, [agreement.id], reason, close)}
          onClose={close}
        />
      ) : null}
    </Space>
  );
}
