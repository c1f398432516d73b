import { App, Button, Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conference } from '../../../api/conferences.js';
import { serverLanguage } from '../../../i18n/language.js';
import { embedCode, embedPath, EMBED_HEIGHT_PX, type EmbedKind } from './embed-code.js';
import styles from './life-page.module.css';

/** The code that puts a conference's registration on another web site, and how it looks there. */
export function EmbedDialog({ conference, onClose }: { conference: Conference; onClose: () => void }) {
  const { t, i18n } = useTranslation('conferences');
  const { message } = App.useApp();
  const [language, setLanguage] = useState(serverLanguage());
  const [kind, setKind] = useState<EmbedKind>('frame');
  const title = (language === 'en' && conference.titleEn) || conference.titleZh;
  const words = i18n.getFixedT(language === 'en' ? 'en' : 'zh-CN', 'conferences');
  const code = embedCode(kind, {
    origin: location.origin,
    slug: conference.slug,
    language,
    label: words('embed.register', { title, interpolation: { escapeValue: false } }),
  });
  const copy = (): void =>
    void navigator.clipboard?.writeText(code).then(() => message.success(t('embed.copied')));
  return (
    <Modal open title={t('embed.title')} onCancel={onClose} footer={null} width={640}>
      <p>{t('embed.hint')}</p>
      <div className={styles.choices}>
        <Segmented<EmbedKind>
          aria-label={t('embed.kind')}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'frame', label: t('embed.frame') },
            { value: 'link', label: t('embed.link') },
          ]}
        />
        <Segmented<'zh' | 'en'>
          aria-label={t('embed.language')}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
      </div>
      <Input.TextArea aria-label={t('embed.code')} value={code} readOnly autoSize={{ minRows: 3 }} />
      <p className={styles.choices}>
        <Button type="primary" onClick={copy}>
          {t('embed.copy')}
        </Button>
      </p>
      {kind === 'frame' ? (
        <>
          <h3>{t('embed.preview')}</h3>
          {conference.state === 'draft' ? <p>{t('embed.draft')}</p> : null}
          <iframe
            key={language}
            className={styles.frame}
            src={embedPath(conference.slug, language)}
            title={t('embed.preview')}
            height={EMBED_HEIGHT_PX}
          />
        </>
      ) : null}
    </Modal>
  );
}
