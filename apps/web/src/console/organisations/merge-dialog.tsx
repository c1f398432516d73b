import { Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMergeOrganisation, type Organisation } from '../../api/organisations.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { ProblemAlert } from '../form/problem-alert.js';
import { useTold } from '../form/use-told.js';
import { OrganisationPicker } from './organisation-picker.js';

interface MergeDialogProps {
  organisation: Organisation;
  onClose: () => void;
  onMerged: (into: Organisation) => void;
}

export function MergeDialog({ organisation, onClose, onMerged }: MergeDialogProps) {
  const { t } = useTranslation('organisations');
  const merge = useMergeOrganisation(organisation.id);
  const told = useTold();
  const [intoId, setInto] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSure, setSure] = useState(false);

  const run = (): void => {
    if (!intoId) return;
    merge.mutate(
      { intoId, confirm: isSure },
      {
        onSuccess: (into) => {
          told.done(t('merge.done'));
          onMerged(into);
        },
        onError: (error) => setProblem(asProblem(error)),
      },
    );
  };

  return (
    <Modal
      open
      title={t('merge.title', { name: organisation.nameZh })}
      onCancel={onClose}
      onOk={run}
      okText={t('merge.confirm')}
      okButtonProps={{ disabled: !intoId || (!!problem?.needsConfirmation && !isSure) }}
      confirmLoading={merge.isPending}
    >
      <p style={{ marginBottom: 16 }}>{t('merge.hint')}</p>
      <ProblemAlert problem={problem} />
      <label htmlFor="merge-into">{t('merge.into')}</label>
      <OrganisationPicker
        id="merge-into"
        value={intoId}
        onChange={(id) => {
          setInto(id);
          setProblem(null);
          setSure(false);
        }}
        exceptId={organisation.id}
        placeholder={t('merge.choose')}
      />
      {problem?.needsConfirmation ? (
        <Checkbox
          style={{ marginTop: 16 }}
          checked={isSure}
          onChange={(event) => setSure(event.target.checked)}
        >
          {t('merge.anyway')}
        </Checkbox>
      ) : null}
    </Modal>
  );
}
