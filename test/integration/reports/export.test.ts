import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ExportAttendance } from '#reports';
import { readTable, type TableFile } from '#documents/tables';
import { eventually } from '../../support/children.js';
import { systemCall, type Client } from '../../support/conference-app.js';
import { ConferenceDay, good } from '../../support/conference-day.js';
import { attendedDay } from './attended-day.js';

jest.setTimeout(240_000); // the machine may be busy

let day: ConferenceDay;
let reports: Client;
beforeAll(async () => {
  day = await attendedDay();
  reports = await day.app.colleague([{ role: 'reports', conferenceId: day.id, campaignId: null }]);
});
afterAll(() => day?.app.stop());

const file = async (kind: 'xlsx' | 'csv', query = '', client: Client = reports) =>
  client.get<Buffer>(`/conferences/${day.id}/attendance.${kind}?${query}`);

const cellsOf = (table: TableFile, header: string): string[] => {
  const at = table.header.indexOf(header);
  expect(at).toBeGreaterThanOrEqual(0);
  return table.rows.map(({ cells }) => cells[at]!);
};

describe('the workbook', () => {
  it('begins with the summary: what, when, by whom, and the figures of the page', async () => {
    const answer = await file('xlsx', 'language=zh');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="attendance-[\w-]+\.xlsx"; filename\*=UTF-8''%E7/,
    );
    const summary = await readTable(answer.body, { sheet: '汇总' });
    const line = (item: string): string[] => summary.rows.find(({ cells }) => cells[0] === item)!.cells;
    const { persons, enterprises } = await good(reports.get(`/conferences/${day.id}/attendance`));
    expect(line('推进会')[1]).toBe('校企协同创新推进会');
    expect(line('导出人')[1]).toBe('测试同事');
    expect(line('导出时间')[1]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
    expect(line('联系方式')[1]).toBe('已脱敏');
    expect(line('到场').slice(1)).toEqual([String(persons.arrived), String(enterprises.arrived)]);
    expect(line('报名').slice(1)).toEqual([String(persons.registered), String(enterprises.registered)]);
  });

  it('lists every registration, with times as times on the clocks of the conference', async () => {
    const list = await readTable((await file('xlsx', 'language=zh')).body, { sheet: '名单' });
    expect(list.rows).toHaveLength(11);
    expect(cellsOf(list, '出席').toSorted()).toEqual(
      ['到场', '到场', '到场', '到场', '未到', '未到', '未到', '未到', '候补', '未通过', '已取消'].toSorted(),
    );
    const [entry] = await day.app.database.query<{ clock: string }>(
      `SELECT to_char(entered_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS') AS clock
       FROM check_in_entries JOIN registrations r ON r.id = registration_id WHERE r.name = '王芳'`,
    );
    const names = cellsOf(list, '姓名');
    expect(cellsOf(list, '首次签到时间')[names.indexOf('王芳')]).toBe(entry!.clock);
    expect(cellsOf(list, '首次签到时间')[names.indexOf('陈静')]).toBe('');
    expect(cellsOf(list, '资质')[names.indexOf('赵磊')]).toBe('制造业单项冠军');
  });

  it('takes the chosen columns in the chosen language, and the rows of a figure', async () => {
    const query = 'language=en&columns=organisationEn,name,attendance&unit=persons&figure=absent';
    const list = await readTable((await file('xlsx', query)).body, { sheet: 'Attendance' });
    expect(list.header).toEqual(['Organisation (English)', 'Name', 'Attendance']);
    expect(list.rows.map(({ cells }) => cells[2])).toEqual(['absent', 'absent', 'absent', 'absent']);
  });

  it.each(['columns=name,password', 'language=fr', 'masked=perhaps', 'figure=all'])(
    'refuses %s',
    async (query) => {
      expect((await file('xlsx', query)).status).toBe(422);
    },
  );
});

describe('the CSV', () => {
  it('opens as UTF-8 and holds the same rows', async () => {
    const answer = await file('csv', 'language=en');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.body.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const table = await readTable(answer.body);
    expect(cellsOf(table, 'Name')).toContain('李·买买提');
    expect(table.rows).toHaveLength(11);
  });
});

describe('formulas', () => {
  it('stay text in both', async () => {
    const wild = await ConferenceDay.begin(day.app);
    const firm = await wild.organisation('南京公式示例有限公司');
    const titles = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://elsewhere.example")'];
    for (const [at, title] of titles.entries()) await wild.walkIn(firm, `公式${'甲乙丙丁戊'[at]}`, { title });
    const get = (name: string) =>
      day.app.administrator.get<Buffer>(`/conferences/${wild.id}/${name}?columns=title&language=zh`);
    const lines = (await get('attendance.csv')).body
      .toString()
      .replace('\ufeff', '')
      .trim()
      .split('\r\n')
      .slice(1);
    expect(lines.filter((line) => /^"?'[=+\-@]/.test(line))).toHaveLength(5);
    const list = await readTable((await get('attendance.xlsx')).body, { sheet: '名单' });
    expect(list.notes).toEqual([]);
    expect(list.rows.map(({ cells }) => cells[0]).toSorted()).toEqual(titles.toSorted());
  });
});

const exportsOnRecord = (action: string) =>
  day.app.database.query<{ actor: string; details: { format: string } }>(
    'SELECT actor, details FROM audit_entries WHERE action = $1 AND scope_id = $2',
    [action, day.id],
  );

describe('contact data', () => {
  it('is masked for who may not see it, and the export is on record', async () => {
    const before = (await exportsOnRecord('attendance.exported')).length;
    const table = await readTable((await file('csv', 'language=zh')).body);
    expect(cellsOf(table, '手机').every((mobile) => /\*{4}\d{4}$/.test(mobile))).toBe(true);
    expect(await exportsOnRecord('attendance.exported')).toHaveLength(before + 1);
  });

  it('is in full for who may, unless they ask otherwise, and that is on record too', async () => {
    const manager = await day.app.colleague([{ role: 'manager', conferenceId: day.id, campaignId: null }]);
    const full = await readTable((await file('csv', 'language=zh', manager)).body);
    expect(cellsOf(full, '手机').every((mobile) => /^\+86\d{11}$/.test(mobile))).toBe(true);
    expect(await exportsOnRecord('attendance.exported-in-full')).toHaveLength(1);
    const masked = await readTable((await file('csv', 'language=zh&masked=true', manager)).body);
    expect(cellsOf(masked, '手机').join()).not.toMatch(/\+86\d{11}/);
    expect(await exportsOnRecord('attendance.exported-in-full')).toHaveLength(1);
  });
});

describe('who may', () => {
  it('the door may not; reports of another conference finds nothing; a visitor signs in first', async () => {
    const other = await ConferenceDay.begin(day.app);
    const door = await day.app.colleague([{ role: 'door', conferenceId: day.id, campaignId: null }]);
    for (const path of ['attendance', 'attendance-rows', 'attendance.xlsx', 'attendance.csv']) {
      const statuses = [];
      for (const [client, id] of [
        [door, day.id],
        [reports, other.id],
        [day.app.visitor, day.id],
        [reports, day.id],
      ] as const)
        statuses.push((await client.get(`/conferences/${id}/${path}`)).status);
      expect([path, ...statuses]).toEqual([path, 403, 404, 401, 200]);
    }
  });
});

describe('one moment', () => {
  it('is what the whole file shows, whatever happens while it is being written', async () => {
    const { transactions } = day.app;
    const use = new ExportAttendance(transactions, transactions.reader.dataSource);
    const { bytes } = await use.run(systemCall(), day.id, 'xlsx', { language: 'en' });
    const chunks = [(await bytes.next()).value as Uint8Array];
    const absent = await good(
      day.app.administrator.get(`/conferences/${day.id}/attendance-rows?figure=absent`),
    );
    await good(day.scan({ registrationId: absent.items[0].registrationId }));
    for await (const chunk of bytes) chunks.push(chunk);
    const workbook = Buffer.concat(chunks);
    const summary = await readTable(workbook, { sheet: 'Summary' });
    const list = await readTable(workbook, { sheet: 'Attendance' });
    const arrived = cellsOf(list, 'Attendance').filter((cell) => cell === 'arrived').length;
    expect(summary.rows.find(({ cells }) => cells[0] === 'Arrived')!.cells[1]).toBe(String(arrived));
    expect(arrived).toBe(4);
    expect((await good(reports.get(`/conferences/${day.id}/attendance`))).persons.arrived).toBe(5);
  });
});

const reading = () =>
  day.app.database.query(
    `SELECT FROM pg_stat_activity
     WHERE datname = current_database() AND state <> 'idle' AND query LIKE '%attendance_rows%' AND pid <> pg_backend_pid()`,
  );

describe('a client that goes away', () => {
  it('frees the cursor and its connection', async () => {
    const big = await ConferenceDay.begin(day.app);
    const firm = await big.organisation('南京大数据示例有限公司');
    await day.app.database.query(`UPDATE place_pools SET capacity = 100000 WHERE conference_id = $1`, [
      big.id,
    ]);
    await day.app.database.query(
      `INSERT INTO registrations (id, conference_id, organisation_id, participant_type, state, source, name, person_key,
         title, mobile, language, search_text, registered_at, state_changed_at)
       SELECT gen_random_uuid(), $1, $2, 'enterprise-representative', 'confirmed', 'import', '示例' || n, 'k' || n,
         repeat('工', 60), '+86138' || lpad(n::text, 8, '0'), 'zh', '', now(), now() FROM generate_series(1, 60000) AS n`,
      [big.id, firm],
    );
    const leaving = new AbortController();
    const answer = await day.app.administrator.open(`/conferences/${big.id}/attendance.csv`, leaving.signal);
    const reader = answer.body!.getReader();
    await reader.read();
    await eventually('the export waits for its reader', async () =>
      (await reading()).length === 1 ? true : undefined,
    );
    leaving.abort();
    await reader.cancel().catch(() => undefined);
    await eventually('the connection is free again', async () =>
      (await reading()).length === 0 ? true : undefined,
    );
    expect(
      (await day.app.administrator.get(`/conferences/${big.id}/attendance`)).body.persons.registered,
    ).toBe(60_000);
  });
});
