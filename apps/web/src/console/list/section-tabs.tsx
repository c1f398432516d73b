import type { ReactNode } from 'react';
import styles from './section-tabs.module.css';

interface SectionTabsProps {
  label: string;
  /** A link each; the one with `aria-current="page"` is the page that is shown. */
  children: readonly ReactNode[];
}

/** The pages of a section, side by side. */
export function SectionTabs({ label, children }: SectionTabsProps) {
  return (
    <nav aria-label={label}>
      <ul className={styles.tabs}>
        {children.map((link, at) => (
          <li key={at}>{link}</li>
        ))}
      </ul>
    </nav>
  );
}
