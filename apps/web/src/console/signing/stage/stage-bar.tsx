import { ArrowLeftOutlined, DesktopOutlined, QuestionCircleOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StageDesk } from '../../../api/stage-desk.js';
import { useOneOf } from '../../../i18n/language.js';
import { LanguageSwitch } from '../../../ui/language-switch.js';
import { Tag } from '../../list/state-tag.js';
import styles from './stage.module.css';

interface StageBarProps {
  conferenceId: string;
  desk: StageDesk;
  mayGive: boolean;
  onUndo: () => void;
  onHelp: () => void;
  onEnd: () => void;
}

/** Whether it is a rehearsal, whether the line stands, who else is there. */
export function StageBar({ conferenceId, desk, mayGive, onUndo, onHelp, onEnd }: StageBarProps) {
  const { t } = useTranslation('ceremony-stage');
  const oneOf = useOneOf();
  const { snapshot, state, isOn, isConnected, waiting, watchers } = desk;
  const run = snapshot?.run;
  const last = state?.undoable.at(-1);
  return (
    <header className={styles.bar} data-mode={isOn ? run?.mode : 'idle'}>
      <Link
        className={styles.leave}
        to={`/console/conferences/${conferenceId}/signing/ceremony`}
        aria-label={t('back')}
      >
        <ArrowLeftOutlined />
      </Link>
      <div className={styles.name}>
        <h1>{snapshot ? oneOf(snapshot.show.titleZh, snapshot.show.titleEn) : t('title')}</h1>
        <p>
          {isOn && run ? (
            <strong className={styles.mode}>{t(`mode.${run.mode}`, { number: run.number })}</strong>
          ) : (
            <Tag>{t('idle')}</Tag>
          )}{' '}
          <span role="status">
            {isConnected ? <Tag tone="green">{t('connected')}</Tag> : <Tag tone="red">{t('lost')}</Tag>}
            {waiting > 0 ? <Tag tone="amber">{t('waiting', { count: waiting })}</Tag> : null}
          </span>{' '}
          <span className={styles.watchers}>
            {t('watchers', { consoles: watchers.console, screens: watchers.screen })}
          </span>
        </p>
      </div>
      <div className={styles.tools}>
        {isOn && mayGive ? (
          <Button icon={<UndoOutlined />} disabled={!last} onClick={onUndo}>
            {last ? t('control.undo', { what: t(`command.${last.kind}`) }) : t('control.undoNothing')}
          </Button>
        ) : null}
        <Button
          icon={<DesktopOutlined />}
          href={`/stage/${conferenceId}/ceremony`}
          target="_blank"
          aria-label={t('openScreen')}
          title={t('openScreen')}
        />
        <Button
          icon={<QuestionCircleOutlined />}
          aria-label={t('control.help')}
          title={t('control.help')}
          onClick={onHelp}
        />
        <LanguageSwitch />
        {isOn && mayGive && run ? (
          <Button danger onClick={onEnd}>
            {t(`end.${run.mode}`)}
          </Button>
        ) : null}
      </div>
    </header>
  );
}
