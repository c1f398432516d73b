import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Icon } from '../../ui/icon.js';
import styles from './tabs.module.css';

export type Tab = 'scan' | 'search' | 'desk' | 'numbers';

/** The tab stands in the address, so that a reload keeps it. */
export function useTab(tabs: readonly Tab[]): [Tab, (tab: Tab) => void] {
  const [search, setSearch] = useSearchParams();
  const named = search.get('tab');
  const tab = tabs.find((each) => each === named) ?? 'scan';
  return [tab, (next) => setSearch(next === 'scan' ? {} : { tab: next }, { replace: true })];
}

interface TabsProps {
  tabs: readonly Tab[];
  tab: Tab;
  onTab: (tab: Tab) => void;
}

/** At the bottom, where the thumb is. */
export function Tabs({ tabs, tab, onTab }: TabsProps) {
  const { t } = useTranslation('check-in');
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!move) return;
    const next = tabs[(tabs.indexOf(tab) + move + tabs.length) % tabs.length]!;
    onTab(next);
    event.currentTarget.querySelector<HTMLElement>(`#door-tab-${next}`)?.focus();
  }
  return (
    <div role="tablist" aria-label={t('tab.label')} className={styles.tabs} onKeyDown={onKeyDown}>
      {tabs.map((each) => (
        <button
          key={each}
          id={`door-tab-${each}`}
          type="button"
          role="tab"
          aria-selected={each === tab}
          aria-controls="door-panel"
          tabIndex={each === tab ? 0 : -1}
          onClick={() => onTab(each)}
        >
          <Icon name={each} size={26} />
          {t(`tab.${each}`)}
        </button>
      ))}
    </div>
  );
}
