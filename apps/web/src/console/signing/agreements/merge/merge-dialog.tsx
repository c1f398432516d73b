import { Alert, Collapse, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMergeTexts, usePlaceholders, usePreviewMerge } from '../../../../api/agreement-merge.js';
import { asProblem } from '../../../../api/problem.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { ProblemAlert } from '../../../form/problem-alert.js';
import { useTold } from '../../../form/use-told.js';
import drawer from '../drawer.module.css';
import styles from './merge.module.css';

/** As many as one request takes. */
export const MOST_MERGED = 100;
/** Agreements with gaps that are named; of more, only how many. */
const NAMED = 5;

interface MergeDialogProps {
  ids: readonly string[];
  onClose: () => void;
  onDone: () => void;
}

/** The next text of each chosen agreement from the organiser's Word template, looked at first. */
export function MergeDialog({ ids, onClose, onDone }: MergeDialogProps) {
  const { t } = useTranslation('signing');
  const { t: ta } = useTranslation();
  const told = useTold();
  const { id: conferenceId } = useThisConference();
  const [file, setFile] = useState<File | null>(null);
  const preview = usePreviewMerge(conferenceId);
  const merge = useMergeTexts(conferenceId);
  const inputId = useId();
  const take = (chosen: File | undefined): void => {
    if (!chosen) return;
    setFile(chosen);
    merge.reset();
    preview.mutate({ file: chosen, ids });
  };
  const go = (): void => {
    if (!file) return;
    merge.mutate(
      { file, ids },
      {
        onSuccess: ({ done }) => {
          told.done(t('merge.done', { count: done }));
          onDone();
        },
      },
    );
  };
  const refusal = merge.error ?? preview.error;
  return (
    <Modal
      open
      width={720}
      title={t('merge.title', { count: ids.length })}
      okText={t('merge.ok', { count: ids.length })}
      okButtonProps={{ disabled: !preview.data }}
      cancelText={ta('action.cancel')}
      confirmLoading={merge.isPending}
      onOk={go}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('merge.hint')}</p>
      <Placeholders />
      <label
        htmlFor={inputId}
        className={drawer.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer.files[0]);
        }}
      >
        <strong>{file?.name ?? t('merge.template')}</strong>
        <span>{t('text.drop')}</span>
        <input
          id={inputId}
          type="file"
          className="visually-hidden"
          accept=".docx"
          onChange={({ target }) => {
            take(target.files?.[0]);
            target.value = ''; // a mended file of the same name can be chosen again
          }}
        />
      </label>
      <div role="status">{preview.isPending ? t('text.checking') : null}</div>
      {refusal ? (
        <div className={styles.below}>
          <ProblemAlert problem={asProblem(refusal)} />
        </div>
      ) : null}
      {preview.data ? (
        <>
          {preview.data.missing.length > 0 ? (
            <Alert
              className={styles.below!}
              type="warning"
              showIcon
              title={t('merge.missing', { count: preview.data.missing.length })}
              description={
                <>
                  {preview.data.missing.slice(0, NAMED).map(({ agreementId, title, fields }) => (
                    <div key={agreementId}>{t('merge.missingOf', { title, fields: fields.join('、') })}</div>
                  ))}
                  {preview.data.missing.length > NAMED ? '…' : null}
                </>
              }
            />
          ) : null}
          <h3 className={styles.below}>{t('merge.preview')}</h3>
          <div className={styles.text} role="region" aria-label={t('merge.preview')} tabIndex={0}>
            {preview.data.plainText}
          </div>
        </>
      ) : null}
    </Modal>
  );
}

/** What may stand in the template. */
function Placeholders() {
  const { t } = useTranslation('signing');
  const items = usePlaceholders().data ?? [];
  return (
    <Collapse
      size="small"
      items={[
        {
          key: 'placeholders',
          label: t('merge.placeholders'),
          children: (
            <ul className={styles.placeholders}>
              {items.map(({ zh, en }) => (
                <li key={en}>
                  <code>{`{{${zh}}}`}</code> <code>{`{{${en}}}`}</code>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
