import { MenuOutlined, QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../ui/language-switch.js';
import styles from './top-bar.module.css';
import { UserMenu } from './user-menu.js';

interface TopBarProps {
  onMenu: () => void;
  onPalette: () => void;
  onHelp: () => void;
}

export function TopBar({ onMenu, onPalette, onHelp }: TopBarProps) {
  const { t } = useTranslation('console');
  return (
    <header className={styles.bar}>
      <Button
        className={styles.menu}
        type="text"
        icon={<MenuOutlined />}
        aria-label={t('menu')}
        onClick={onMenu}
      />
      <button type="button" className={styles.palette} onClick={onPalette}>
        <SearchOutlined aria-hidden />
        <span>{t('palette.invite')}</span>
        <kbd aria-hidden>Ctrl K</kbd>
      </button>
      <div className={styles.end}>
        <Button
          className={styles.help}
          type="text"
          icon={<QuestionCircleOutlined />}
          aria-label={t('shortcuts.title')}
          onClick={onHelp}
        />
        <LanguageSwitch />
        <UserMenu />
      </div>
    </header>
  );
}
