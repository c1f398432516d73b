import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlotCosts, type Timetable, type TimetableSummary } from '../../../../api/timetables.js';
import { ComparePanel } from './compare-panel.js';
import { EffectDialog } from './effect-dialog.js';
import { FiguresRow } from './figures-row.js';
import { Grid } from './grid.js';
import { PiecePanel } from './piece-panel.js';
import { toneOf } from './slot-tone.js';
import styles from './timetable.module.css';
import { UnplacedPanel } from './unplaced-panel.js';
import { useMoving } from './use-moving.js';

interface VersionViewProps {
  version: Timetable;
  others: readonly TimetableSummary[];
  isEditor: boolean;
}

/** A version: its figures, its grid, and beside it the chosen meeting and those without a place. */
export function VersionView({ version, others, isEditor }: VersionViewProps) {
  const { t } = useTranslation('timetable');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [isComparing, setComparing] = useState(false);
  const moving = useMoving(version);
  const chosen = version.meetings.find(({ id }) => id === chosenId) ?? null;
  const piece = version.pieces.find(({ meetingId }) => meetingId === chosenId);
  const isMovable = isEditor && version.state === 'provisional' && (!piece || piece.slot >= version.now);
  const costs = useSlotCosts(version.id, version.version, isMovable ? chosenId : null);
  const tones = new Map(costs.data?.items.map((cost) => [cost.slot, toneOf(cost)]));
  const choose = (id: string): void => setChosenId(id === chosenId ? null : id);
  return (
    <>
      {version.figures ? <FiguresRow figures={version.figures} /> : null}
      <div className={styles.bar}>
        <Input
          style={{ maxWidth: 280 }}
          value={search}
          placeholder={t('grid.search')}
          aria-label={t('grid.search')}
          allowClear
          data-page-search
          onChange={({ target }) => setSearch(target.value)}
        />
        {others.length > 0 ? (
          <Button aria-pressed={isComparing} onClick={() => setComparing(!isComparing)}>
            {t('compare.open')}
          </Button>
        ) : null}
        {moving.undo ? <Button onClick={moving.undo}>{t('piece.undo')}</Button> : null}
      </div>
      <div className={styles.split}>
        <Grid
          version={version}
          chosenId={chosenId}
          slotTone={(slot) => tones.get(slot)}
          isMoving={isMovable && chosen !== null}
          search={search}
          onChoose={choose}
          onDragStart={setChosenId}
          onPlace={(place) => {
            if (chosenId) void moving.put(chosenId, place);
          }}
        />
        <div className={styles.side}>
          {chosen ? (
            <PiecePanel
              version={version}
              meeting={chosen}
              costs={costs.data?.items}
              isEditor={isEditor}
              isBusy={moving.isBusy}
              onLock={(isLocked) => moving.setLock(chosen.id, isLocked)}
              onTakeOut={() => moving.takeOut(chosen.id)}
              onClose={() => setChosenId(null)}
            />
          ) : null}
          {isComparing ? <ComparePanel version={version} others={others} /> : null}
          <UnplacedPanel version={version} chosenId={chosenId} onChoose={choose} onDragStart={setChosenId} />
        </div>
      </div>
      {moving.planned ? (
        <EffectDialog
          version={version}
          planned={moving.planned}
          isBusy={moving.isBusy}
          onMove={moving.make}
          onClose={moving.forget}
        />
      ) : null}
    </>
  );
}
