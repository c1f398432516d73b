import type { TimetableSummaryView } from '../../http/timetable/timetable.view.js';
import type { Timetable } from '../../persistence/meetings/timetable.entity.js';

export const timetableSummary = ({
  stopAskedAt,
  createdAt,
  publishedAt,
  heardAt: _heardAt,
  pieces: _pieces,
  unplaced: _unplaced,
  groundMark: _groundMark,
  lostTables,
  ...version
}: Timetable): TimetableSummaryView => ({
  ...version,
  lostTableIds: lostTables,
  isStopping: version.state === 'computing' && stopAskedAt !== null,
  createdAt: createdAt.toISOString(),
  publishedAt: publishedAt?.toISOString() ?? null,
});
