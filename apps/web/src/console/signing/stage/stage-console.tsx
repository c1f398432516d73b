import { Alert, Button } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { agreementIdsIn, cueAfter, cueBefore, roundOf } from '#contracts/signing/stage-state';
import { useMay, useMe } from '../../../api/accounts.js';
import { useConference } from '../../../api/conferences.js';
import { useEndRun } from '../../../api/stage-commands.js';
import { useStageDesk } from '../../../api/stage-desk.js';
import { usePageTitle } from '../../../ui/page-title.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { Controls } from './controls.js';
import { EndDialog } from './end-dialog.js';
import { HelpDialog } from './help-dialog.js';
import { NowPanel } from './now-panel.js';
import { RoundsPanel } from './rounds-panel.js';
import { StageBar } from './stage-bar.js';
import { StageClock } from './stage-clock.js';
import { StartPanel } from './start-panel.js';
import { useStageKeys, type StageKey } from './use-stage-keys.js';
import styles from './stage.module.css';

type Open = 'help' | 'end' | 'row' | null;

/** The stage manager's console: the whole window, for a laptop or a tablet beside the stage. */
export default function StageConsole() {
  const { t } = useTranslation('ceremony-stage');
  const { conferenceId = '' } = useParams();
  const { data: me } = useMe();
  const { data: conference } = useConference(conferenceId);
  const may = useMay();
  const desk = useStageDesk(conferenceId, me?.user.name ?? '');
  const end = useEndRun(conferenceId);
  const [open, setOpen] = useState<Open>(null);
  const { state, snapshot, isOn, give } = desk;
  const mayGive = may('signing.stage', { conferenceId, campaignId: conference?.campaignId });
  usePageTitle(t('title'));

  const now = useRef({ state, mayGive: mayGive && isOn });
  now.current = { state, mayGive: mayGive && isOn };
  const press = useCallback(
    (key: StageKey): void => {
      if (key === 'help') return setOpen('help');
      const { state: at, mayGive: mayNow } = now.current;
      if (!at || !mayNow) return;
      const roundId = roundOf(at.cue);
      const last = at.undoable.at(-1);
      if (key === 'next' && !at.isHeld && cueAfter(at, at.cue)) give({ kind: 'next', from: at.cue });
      if (key === 'back' && !at.isHeld && cueBefore(at, at.cue)) give({ kind: 'back', from: at.cue });
      if (key === 'hold') give({ kind: at.isHeld ? 'resume' : 'hold' });
      if (key === 'black') give({ kind: at.isBlack ? 'unblack' : 'black' });
      if (key === 'sign' && roundId && agreementIdsIn(at.show, roundId).some((id) => at.marks[id] === 'open'))
        give({ kind: 'sign-round', roundId });
      if (key === 'undo' && last) give({ kind: 'undo', eventId: last.eventId });
    },
    [give],
  );
  useStageKeys(open !== null, press);

  if (desk.refusal)
    return (
      <main className={styles.page}>
        <div className={styles.start}>
          <ProblemAlert problem={desk.refusal} />
          <Link to={`/console/conferences/${conferenceId}/signing/ceremony`}>{t('back')}</Link>
        </div>
      </main>
    );
  return (
    <div className={styles.page} data-mode={isOn ? snapshot?.run?.mode : 'idle'}>
      <StageBar
        conferenceId={conferenceId}
        desk={desk}
        mayGive={mayGive}
        onUndo={() => press('undo')}
        onHelp={() => setOpen('help')}
        onEnd={() => (snapshot?.run?.mode === 'live' ? setOpen('end') : end.mutate())}
      />
      <main className={styles.work}>
        {desk.problem ? (
          <div className={styles.notice}>
            <ProblemAlert problem={desk.problem} />
            <Button size="small" onClick={desk.forgetProblem}>
              {t('help.close')}
            </Button>
          </div>
        ) : null}
        {isOn && mayGive && desk.isPlanChanged ? (
          <Alert
            className={styles.notice}
            type="info"
            showIcon
            title={t('planChanged')}
            action={
              <Button size="small" onClick={() => give({ kind: 'adopt' })}>
                {t('adopt')}
              </Button>
            }
          />
        ) : null}
        {!snapshot || !state ? (
          <Skeleton lines={8} />
        ) : !isOn ? (
          <StartPanel conferenceId={conferenceId} snapshot={snapshot} mayGive={mayGive} />
        ) : (
          <>
            <div className={styles.columns}>
              <NowPanel
                state={state}
                give={give}
                mayGive={mayGive}
                onDialog={(isOpen) => setOpen(isOpen ? 'row' : null)}
              />
              <aside className={styles.side}>
                <StageClock state={state} clockAheadMs={desk.clockAheadMs} />
                <RoundsPanel state={state} give={give} mayGive={mayGive} />
              </aside>
            </div>
            <Controls
              state={state}
              mayGive={mayGive}
              press={press}
              skip={(roundId) => give({ kind: 'skip', roundId })}
            />
          </>
        )}
      </main>
      {open === 'help' ? <HelpDialog onClose={() => setOpen(null)} /> : null}
      {open === 'end' && state ? (
        <EndDialog conferenceId={conferenceId} state={state} onClose={() => setOpen(null)} />
      ) : null}
    </div>
  );
}
