import { DeleteOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { agreementLimits } from '#contracts/signing/agreements';
import { attachmentAddress, useDropAgreementFile } from '../../../api/agreement-files.js';
import type { AgreementDetail } from '../../../api/agreements.js';
import { useTold } from '../../form/use-told.js';
import styles from './drawer.module.css';
import { FileDrop } from './file-drop.js';
import { fileSize } from './file-size.js';

/** What goes with the text and is not confirmed with it. */
export function AgreementFiles({ agreement, mayEdit }: { agreement: AgreementDetail; mayEdit: boolean }) {
  const { t } = useTranslation('signing');
  const { t: ta } = useTranslation();
  const { modal } = App.useApp();
  const told = useTold();
  const drop = useDropAgreementFile(agreement.id);
  const { files } = agreement;
  const ask = (id: string, name: string): void =>
    void modal.confirm({
      title: t('files.removeAsk', { name }),
      okText: ta('action.remove'),
      cancelText: ta('action.cancel'),
      okButtonProps: { danger: true },
      onOk: () => drop.mutate(id, { onError: told.failed }),
    });
  return (
    <section className={styles.section}>
      <h2>{t('files.title')}</h2>
      {files.length === 0 ? <p className={styles.quiet}>{t('files.none')}</p> : null}
      <div>
        {files.map(({ id, fileName, sizeBytes }) => (
          <div key={id} className={styles.row}>
            <div className={styles.words}>
              <a href={attachmentAddress(agreement.id, id)}>{fileName}</a>{' '}
              <small>{fileSize(sizeBytes)}</small>
            </div>
            {mayEdit ? (
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('files.remove', { name: fileName })}
                onClick={() => ask(id, fileName)}
              />
            ) : null}
          </div>
        ))}
      </div>
      {mayEdit && files.length < agreementLimits.files ? (
        <FileDrop
          agreementId={agreement.id}
          as="files"
          label={t('files.upload')}
          hint={t('files.hint', { max: agreementLimits.textMiB, count: agreementLimits.files })}
          accept=".pdf,.docx,.xlsx,.pptx,.jpg,.jpeg,.png"
        />
      ) : null}
    </section>
  );
}
