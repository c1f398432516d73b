import type { INestApplicationContext } from '@nestjs/common';
import { KeepRoundtables, SeatPeople, dockingSessions } from '#docking';
import { Transactions } from '#platform/database';
import { callAt, minutesAfter } from '../demo-call.js';

const SEATS = 10;
const ITEMS_EACH = 2;

/** By the English theme: its field, and a topic zh and en for each table. */
const themes: Record<string, { field: string; topics: readonly (readonly [string, string])[] }> = {
  'Intelligent manufacturing': {
    field: '智能制造',
    topics: [
      ['焊接与柔性装配', 'Welding and flexible assembly'],
      ['机器视觉检测', 'Inspection by machine vision'],
      ['精密减速器与轴承', 'Precision gears and bearings'],
      ['产线数字孪生', 'Digital twins of production lines'],
    ],
  },
  'Artificial intelligence and software': {
    field: '软件与人工智能',
    topics: [
      ['工艺知识大模型', 'Language models for process knowledge'],
      ['国产工业软件', 'Domestic industrial software'],
      ['设备预测性维护', 'Predictive maintenance'],
      ['数据安全与边缘计算', 'Data security and edge computing'],
    ],
  },
  'Green and low-carbon': {
    field: '新材料',
    topics: [
      ['轻量化合金', 'Lightweight alloys'],
      ['膜材料与水处理', 'Membranes and water treatment'],
      ['储能与热管理', 'Energy storage and heat'],
      ['涂层与防腐', 'Coatings and corrosion'],
    ],
  },
};

/**
 * Four roundtables in each themed session, led by researchers; in two sessions everybody has a seat, in the third the
 * organiser still has to give them out. In the one-to-one rounds the meetings themselves take place.
 */
export async function seatRoundtables(
  app: INestApplicationContext,
  conferenceId: string,
  now: Date,
): Promise<void> {
  const call = callAt(minutesAfter(now, -70));
  const { reader } = app.get(Transactions);
  const hosts = (await reader.query(
    `SELECT id FROM registrations WHERE conference_id = $1 AND state = 'confirmed' AND participant_type = 'researcher'
     ORDER BY registered_at DESC, id LIMIT 12`,
    [conferenceId],
  )) as { id: string }[];
  let seated = 0;
  for (const { id: sessionId, released } of await dockingSessions(reader, conferenceId)) {
    const theme = themes[released.themeEn];
    const isRound = released.titleZh.startsWith('一对一');
    if (!theme || isRound) {
      await app.get(KeepRoundtables).describe(call, conferenceId, sessionId, { isForMeetings: true });
      continue;
    }
    const [field] = (await reader.query('SELECT id FROM docking_fields WHERE name_zh = $1 LIMIT 1', [
      theme.field,
    ])) as { id: string }[];
    await app
      .get(KeepRoundtables)
      .describe(call, conferenceId, sessionId, { fieldId: field?.id ?? null, isForMeetings: false });
    const items = (await reader.query(
      `SELECT i.id FROM docking_items i JOIN docking_fields f ON f.id = i.field_id
       WHERE i.conference_id = $1 AND i.state = 'released' AND i.kind <> 'expertise'
         AND (f.id = $2 OR f.parent_id = $2) ORDER BY i.kind DESC, i.number LIMIT $3`,
      [conferenceId, field?.id ?? null, theme.topics.length * ITEMS_EACH],
    )) as { id: string }[];
    for (const [topicZh, topicEn] of theme.topics)
      await app.get(KeepRoundtables).add(call, conferenceId, sessionId, {
        topicZh,
        topicEn,
        hostId: hosts.shift()?.id ?? null,
        noteTaker: '记录员（示例）',
        seats: SEATS,
        itemIds: items.splice(0, ITEMS_EACH).map(({ id }) => id),
      });
    if ((seated += 1) < 3) await app.get(SeatPeople).spread(call, conferenceId, sessionId);
  }
}
