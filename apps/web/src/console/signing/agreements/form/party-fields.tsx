import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  HolderOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { DragDropProvider } from '@dnd-kit/react';
import { isSortable, useSortable } from '@dnd-kit/react/sortable';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementLimits } from '#contracts/signing/agreements';
import type { AgreementParty } from '../../../../api/agreements.js';
import { OrganisationPicker } from '../../../organisations/organisation-picker.js';
import { useAgreementWords } from '../use-agreement-words.js';
import styles from './form.module.css';
import type { AgreementValues } from './form-values.js';
import { KeptContact } from './kept-contact.js';
import { SignerField } from './signer-field.js';

/** The parties in their order: dragged, or moved by buttons. */
export function PartyFields({ known }: { known: readonly AgreementParty[] }) {
  const { t } = useTranslation('signing');
  const { partyLetter } = useAgreementWords();
  const [told, setTold] = useState('');
  return (
    <fieldset className={styles.group}>
      <legend>{t('form.parties')}</legend>
      <p className={styles.hint}>{t('form.partiesHint')}</p>
      <Form.List name="parties">
        {(fields, { add, remove, move }) => {
          const moved = (from: number, to: number): void => {
            move(from, to);
            setTold(t('form.moved', { party: partyLetter(from + 1), place: to + 1, count: fields.length }));
          };
          return (
            <>
              <DragDropProvider
                onDragEnd={({ operation: { source }, canceled }) => {
                  if (!canceled && isSortable(source) && source.initialIndex !== source.index)
                    moved(source.initialIndex, source.index);
                }}
              >
                <ol className={styles.list}>
                  {fields.map(({ key, name }) => (
                    <PartyCard
                      key={key}
                      id={key}
                      at={name}
                      count={fields.length}
                      known={known}
                      onMove={(to) => moved(name, to)}
                      onRemove={() => remove(name)}
                    />
                  ))}
                </ol>
              </DragDropProvider>
              {fields.length < agreementLimits.parties ? (
                <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>
                  {t('form.addParty')}
                </Button>
              ) : null}
            </>
          );
        }}
      </Form.List>
      <div className="visually-hidden" role="status">
        {told}
      </div>
    </fieldset>
  );
}

interface PartyCardProps {
  id: number;
  at: number;
  count: number;
  known: readonly AgreementParty[];
  onMove: (to: number) => void;
  onRemove: () => void;
}

function PartyCard({ id, at, count, known, onMove, onRemove }: PartyCardProps) {
  const { t } = useTranslation('signing');
  const { t: ta } = useTranslation();
  const { partyLetter } = useAgreementWords();
  const form = Form.useFormInstance<AgreementValues>();
  const { ref, handleRef, isDragging } = useSortable({ id, index: at });
  const organisationId = Form.useWatch(['parties', at, 'organisationId'], form);
  const party = partyLetter(at + 1);
  const before = known.find((each) => each.organisationId === organisationId);
  return (
    <li ref={ref} className={styles.party} data-dragged={isDragging || undefined} aria-label={party}>
      <div className={styles.head}>
        <button
          type="button"
          ref={handleRef}
          className={styles.handle}
          aria-label={t('form.drag', { party })}
        >
          <HolderOutlined />
        </button>
        <strong>{party}</strong>
        <Button
          type="text"
          icon={<ArrowUpOutlined />}
          aria-label={t('form.up', { party })}
          disabled={at === 0}
          onClick={() => onMove(at - 1)}
        />
        <Button
          type="text"
          icon={<ArrowDownOutlined />}
          aria-label={t('form.down', { party })}
          disabled={at === count - 1}
          onClick={() => onMove(at + 1)}
        />
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t('form.removeParty', { party })}
          onClick={onRemove}
        />
      </div>
      <Form.Item
        name={[at, 'organisationId']}
        label={t('form.organisation')}
        rules={[{ required: true, message: ta('required') }]}
      >
        <OrganisationPicker
          onChange={() => {
            // whoever was registered for the other organisation does not sign for this one
            for (const each of ['signatoryId', 'substituteId'] as const)
              form.setFieldValue(['parties', at, each], null);
          }}
        />
      </Form.Item>
      <SignerField at={at} signer="signatory" organisationId={organisationId ?? null} />
      <SignerField at={at} signer="substitute" organisationId={organisationId ?? null} />
      <div className={styles.pair}>
        <Form.Item name={[at, 'contactName']} label={t('form.contactName')}>
          <Input maxLength={agreementLimits.name} />
        </Form.Item>
        <Form.Item name={[at, 'contactEmail']} label={t('form.contactEmail')}>
          <KeptContact
            masked={before?.contactEmail ?? ''}
            label={t('form.contactEmail')}
            type="email"
            inputMode="email"
          />
        </Form.Item>
        <Form.Item name={[at, 'contactMobile']} label={t('form.contactMobile')}>
          <KeptContact
            masked={before?.contactMobile ?? ''}
            label={t('form.contactMobile')}
            type="tel"
            inputMode="tel"
          />
        </Form.Item>
      </div>
    </li>
  );
}
