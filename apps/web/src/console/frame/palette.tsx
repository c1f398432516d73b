import { Modal } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import styles from './palette.module.css';
import { usePaletteEntries, type PaletteEntry } from './palette-entries.js';

/** Ctrl+K: one field for people, organisations, conferences and actions. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('console');
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [settled, setSettled] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const groups = usePaletteEntries(settled);
  const entries = groups.flatMap((group) => group.entries);

  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(words.trim());
      setAt(0);
    }, 150);
    return () => clearTimeout(timer);
  }, [words]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const go = (entry: PaletteEntry | undefined): void => {
    if (!entry) return;
    onClose();
    navigate(entry.to);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return; // Enter then ends the Chinese input, not the search
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') go(entries[at]);
    else return;
    event.preventDefault();
  };

  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      title={t('palette.title')}
      width={600}
      styles={{ body: { paddingTop: 8 } }}
    >
      <input
        className={styles.input}
        autoFocus
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKey}
        placeholder={t('palette.hint')}
        role="combobox"
        aria-label={t('palette.hint')}
        aria-expanded
        aria-controls="palette-entries"
        aria-activedescendant={entries[at] ? `palette-${at}` : undefined}
      />
      <div
        className={styles.list}
        id="palette-entries"
        role="listbox"
        aria-label={t('palette.title')}
        ref={list}
      >
        {groups.map((group) =>
          group.entries.length === 0 ? null : (
            <div key={group.key} role="group" aria-label={t(`palette.groups.${group.key}`)}>
              <div className={styles.group} aria-hidden>
                {t(`palette.groups.${group.key}`)}
              </div>
              {group.entries.map((entry) => {
                const index = entries.indexOf(entry);
                return (
                  <div
                    key={entry.to}
                    id={`palette-${index}`}
                    role="option"
                    aria-selected={index === at}
                    className={styles.entry}
                    onMouseMove={() => setAt(index)}
                    onClick={() => go(entry)}
                  >
                    <span>{entry.label}</span>
                    {entry.below ? <small>{entry.below}</small> : null}
                  </div>
                );
              })}
            </div>
          ),
        )}
      </div>
      {entries.length === 0 && settled ? (
        <p role="status">{t('palette.nothing', { words: settled })}</p>
      ) : null}
    </Modal>
  );
}
