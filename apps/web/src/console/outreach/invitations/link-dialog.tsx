import { Button, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A new link, shown once. */
export function LinkDialog({ name, url, onClose }: { name: string; url: string; onClose: () => void }) {
  const { t } = useTranslation('invitations');
  const [isCopied, setIsCopied] = useState(false);
  const copy = (): void =>
    void navigator.clipboard?.writeText(url).then(
      () => setIsCopied(true),
      () => undefined, // the text stands selected for a copy by hand
    );
  return (
    <Modal
      open
      title={t('link.title', { name })}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('link.close')}</Button>}
    >
      <p>{t('link.hint')}</p>
      <Space.Compact style={{ width: '100%', marginTop: 12 }}>
        <Input readOnly value={url} aria-label={t('link.label')} onFocus={({ target }) => target.select()} />
        <Button type="primary" onClick={copy}>
          {t(isCopied ? 'link.copied' : 'link.copy')}
        </Button>
      </Space.Compact>
    </Modal>
  );
}
