import { useTranslation } from 'react-i18next';
import { chooseLanguage, languages, useLanguage, type UiLanguage } from '../i18n/language.js';
import styles from './language-switch.module.css';

const names: Record<UiLanguage, string> = { 'zh-CN': '中文', en: 'English' };

export function LanguageSwitch() {
  const { t } = useTranslation();
  const current = useLanguage();
  return (
    <div className={styles.switch} role="group" aria-label={t('language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={() => chooseLanguage(language)}
        >
          {names[language]}
        </button>
      ))}
    </div>
  );
}
