import { Drawer } from 'antd';
import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { FaultBoundary } from '../../ui/fault-boundary.js';
import { SectionSkeleton } from '../../ui/skeleton.js';
import styles from './frame.module.css';
import { Palette } from './palette.js';
import { Rail } from './rail.js';
import { ShortcutsHelp } from './shortcuts-help.js';
import { TopBar } from './top-bar.js';
import { useShortcuts } from './use-shortcuts.js';

/** Rail of 216 px, light ground, one page. On phones the rail comes as a drawer. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { t: tc } = useTranslation('console');
  const { pathname } = useLocation();
  const [isRailOpen, setRailOpen] = useState(false);
  const [overlay, setOverlay] = useState<'palette' | 'help' | null>(null);
  useShortcuts({ onPalette: () => setOverlay('palette'), onHelp: () => setOverlay('help') });
  useEffect(() => setRailOpen(false), [pathname]);

  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t('skipToContent')}
      </a>
      <div className={styles.rail}>
        <Rail />
      </div>
      <Drawer
        open={isRailOpen}
        onClose={() => setRailOpen(false)}
        placement="left"
        size={264}
        title={tc('menu')}
        styles={{ body: { padding: 0 } }}
      >
        <Rail />
      </Drawer>
      <div className={styles.column}>
        <TopBar
          onMenu={() => setRailOpen(true)}
          onPalette={() => setOverlay('palette')}
          onHelp={() => setOverlay('help')}
        />
        <main id="content" className={styles.content} tabIndex={-1}>
          <FaultBoundary key={pathname}>
            <Suspense fallback={<SectionSkeleton />}>{children}</Suspense>
          </FaultBoundary>
        </main>
      </div>
      {overlay === 'palette' ? <Palette onClose={() => setOverlay(null)} /> : null}
      {overlay === 'help' ? <ShortcutsHelp onClose={() => setOverlay(null)} /> : null}
    </div>
  );
}
