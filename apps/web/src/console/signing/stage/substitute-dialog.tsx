import { Input, Modal, Radio } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShowParty } from '#contracts/signing/run-of-show';
import type { SignerOnStage } from '#contracts/signing/stage';
import { useOneOf } from '../../../i18n/language.js';
import type { StageHand } from './stage-hand.js';
import styles from './stage.module.css';

interface SubstituteDialogProps {
  party: ShowParty;
  signer: SignerOnStage | undefined;
  give: StageHand['give'];
  onClose: () => void;
}

type Choice = 'signatory' | 'substitute' | 'other';

const named = ({ name, title }: SignerOnStage): string => [name, title].filter(Boolean).join(' · ');

/** Who signs for a party: the one planned, the substitute, or whoever came. */
export function SubstituteDialog({ party, signer, give, onClose }: SubstituteDialogProps) {
  const { t } = useTranslation('ceremony-stage');
  const oneOf = useOneOf();
  const id = useId();
  const { signatory, substitute } = party;
  const isPlanned = signer?.name === substitute?.name && signer?.title === substitute?.title;
  const [choice, setChoice] = useState<Choice>(
    signer ? (isPlanned ? 'substitute' : 'other') : substitute ? 'substitute' : 'other',
  );
  const [name, setName] = useState(signer && !isPlanned ? signer.name : '');
  const [title, setTitle] = useState(signer && !isPlanned ? signer.title : '');
  const [isMissing, setIsMissing] = useState(false);
  const confirm = (): void => {
    if (choice === 'other' && !name.trim()) return setIsMissing(true);
    const chosen: Record<Choice, SignerOnStage | null> = {
      signatory: null,
      substitute: substitute && { name: substitute.name, title: substitute.title },
      other: { name: name.trim(), title: title.trim() },
    };
    give({ kind: 'substitute', partyId: party.id, signer: chosen[choice] });
    onClose();
  };
  return (
    <Modal
      open
      title={t('substituteDialog.title')}
      okText={t('substituteDialog.confirm')}
      cancelText={t('substituteDialog.cancel')}
      onOk={confirm}
      onCancel={onClose}
    >
      <p>
        <strong>{oneOf(party.nameZh, party.nameEn)}</strong>
      </p>
      <p>{t('substituteDialog.hint')}</p>
      <Radio.Group
        className={styles.choices}
        value={choice}
        onChange={({ target }) => setChoice(target.value as Choice)}
      >
        <Radio value="signatory">
          {t('substituteDialog.original')}: {named(signatory) || '–'}
        </Radio>
        {substitute ? (
          <Radio value="substitute">
            {t('substituteDialog.planned')}: {named(substitute)}
          </Radio>
        ) : null}
        <Radio value="other">{t('substituteDialog.other')}</Radio>
      </Radio.Group>
      {choice === 'other' ? (
        <div className={styles.fields}>
          <label htmlFor={`${id}-name`}>{t('substituteDialog.name')}</label>
          <Input
            id={`${id}-name`}
            value={name}
            maxLength={100}
            status={isMissing ? 'error' : ''}
            onChange={({ target }) => {
              setName(target.value);
              setIsMissing(false);
            }}
            onPressEnter={confirm}
          />
          {isMissing ? (
            <p className={styles.fault} role="alert">
              {t('substituteDialog.needed')}
            </p>
          ) : null}
          <label htmlFor={`${id}-title`}>{t('substituteDialog.jobTitle')}</label>
          <Input
            id={`${id}-title`}
            value={title}
            maxLength={100}
            onChange={({ target }) => setTitle(target.value)}
            onPressEnter={confirm}
          />
        </div>
      ) : null}
    </Modal>
  );
}
