import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/accounts.js';
import { useCheckInStatus, type DoorConference } from '../../api/check-in.js';
import type { Schemas } from '../../api/schemas.js';
import { useOneOf } from '../../i18n/language.js';
import { Notice } from '../../ui/notice.js';
import { lazyPage } from '../../ui/lazy-page.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import type { DeskTabProps } from '../desk/desk-tab.js';
import { NumbersTab } from '../numbers/numbers-tab.js';
import { toneOf, type Outcome } from '../scan/outcome.js';
import { createRepeatGate } from '../scan/repeated-code.js';
import { ScanTab } from '../scan/scan-tab.js';
import { signal, wakeSound } from '../scan/signals.js';
import { useKeyWedge } from '../scan/use-key-wedge.js';
import { useScanner, type Presented } from '../scan/use-scanner.js';
import { SearchTab } from '../search/search-tab.js';
import { useDoorSettings } from './door-settings.js';
import styles from './door.module.css';
import { DoorHead } from './door-head.js';
import { LastScans, lineOf } from './last-scans.js';
import { OutcomeScreen } from './outcome-screen.js';
import { SettingsDialog } from './settings-dialog.js';
import { Tabs, useTab, type Tab } from './tabs.js';
import { UnsentLine } from './unsent-line.js';

const allTabs: readonly Tab[] = ['scan', 'search', 'desk', 'numbers'];
const DeskTab = lazyPage<DeskTabProps>(
  () => import('../desk/desk-tab.js'),
  ['public', 'form-fields', 'vocabulary'],
);

interface Props {
  conference: DoorConference;
  points: readonly Schemas['CheckInPointView'][];
}

/** One door: everything that can present a code or a person ends in the same scan. */
export function Door({ conference, points }: Props) {
  const { t } = useTranslation('check-in');
  const oneOf = useOneOf();
  const { id: conferenceId, campaignId, timeZone } = conference;
  usePageTitle(`${t('title')} · ${oneOf(conference.titleZh, conference.titleEn)}`);
  const may = useMay();
  const mayUndo = may('check-in.undo', { conferenceId, campaignId });
  const mayRegister = may('registration.desk', { conferenceId, campaignId });
  const tabs = mayRegister ? allTabs : allTabs.filter((each) => each !== 'desk');
  const status = useCheckInStatus(conferenceId).data;
  const settings = useDoorSettings(conferenceId);
  const kept = points.find(({ id }) => id === settings.pointId);
  const point = kept ?? (points.length === 1 ? points[0] : undefined);
  const [isSettingUp, setIsSettingUp] = useState(!point);
  const [tab, setTab] = useTab(tabs);
  const [query, setQuery] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isFresh] = useState(createRepeatGate);
  const { hasSound } = settings;

  const scanner = useScanner({
    conferenceId,
    pointId: point?.id ?? null,
    deviceLabel: settings.deviceLabel,
    onOutcome: (next) => {
      signal(toneOf(next), hasSound);
      setOutcome(next);
    },
  });
  const present = (presented: Presented): Promise<void> => {
    if (!point) setIsSettingUp(true);
    return scanner.present(presented);
  };
  const presentCode = (code: string, method: 'camera' | 'usb'): void => {
    if (isFresh(code, performance.now())) void present({ code, method });
  };
  useKeyWedge((code) => {
    setQuery((typed) => (typed && code.endsWith(typed.slice(-6)) ? '' : typed));
    presentCode(code, 'usb');
  });
  useWakeUp();

  const closeSettings = (): void => {
    if (!point && points[0]) settings.choosePoint(points[0].id);
    setIsSettingUp(false);
  };
  return (
    <div className={styles.door}>
      <DoorHead
        conference={conference}
        point={point}
        status={status}
        settings={settings}
        onSettings={() => setIsSettingUp(true)}
      />
      <main className={styles.main}>
        <div className={styles.panel} id="door-panel" role="tabpanel" aria-labelledby={`door-tab-${tab}`}>
          {status && !status.isOpen ? <Notice tone="amber">{t('closed')}</Notice> : null}
          {tab === 'scan' ? <ScanTab onCode={(code) => presentCode(code, 'camera')} /> : null}
          {tab === 'search' ? (
            <SearchTab
              {...{ conferenceId, timeZone, query }}
              onQuery={setQuery}
              onChoose={(registrationId) => present({ registrationId, method: 'search' })}
            />
          ) : null}
          {tab === 'desk' ? (
            <Suspense fallback={<PageSkeleton />}>
              <DeskTab
                conferenceId={conferenceId}
                checksIn={status?.isOpen !== false}
                onRegistered={(registrationId) => void present({ registrationId, method: 'desk' })}
                onFind={(digits) => {
                  setQuery(digits);
                  setTab('search');
                }}
              />
            </Suspense>
          ) : null}
          {tab === 'numbers' ? <NumbersTab {...{ conferenceId, timeZone, mayUndo }} /> : null}
          {tab === 'scan' ? (
            <LastScans
              title={t('last')}
              lines={scanner.answers.map(lineOf)}
              {...{ conferenceId, timeZone, mayUndo }}
            />
          ) : null}
        </div>
        <div className={styles.bottom}>
          <UnsentLine count={scanner.unsentCount} isSignedOut={scanner.isSignedOut} />
          <Tabs tabs={tabs} tab={tab} onTab={setTab} />
        </div>
        <OutcomeScreen outcome={outcome} timeZone={timeZone} onOver={() => setOutcome(null)} />
      </main>
      {isSettingUp ? <SettingsDialog points={points} settings={settings} onClose={closeSettings} /> : null}
    </div>
  );
}

/** Sound needs a first touch or key of the person at the door. */
function useWakeUp(): void {
  const isDone = useRef(false);
  useEffect(() => {
    const wake = (): void => {
      if (!isDone.current) wakeSound();
      isDone.current = true;
    };
    window.addEventListener('pointerdown', wake);
    window.addEventListener('keydown', wake);
    return () => {
      window.removeEventListener('pointerdown', wake);
      window.removeEventListener('keydown', wake);
    };
  }, []);
}
