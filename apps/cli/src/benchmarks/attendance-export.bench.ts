import { performance } from 'node:perf_hooks';
import { readTable, writeXlsx } from '#documents/tables';
import type { BenchmarkResult } from './benchmark.js';
import { makeBenchConference } from './bench-conference.js';
import { startBenchDatabase } from './bench-database.js';
import { startBenchProcess } from './bench-process.js';

export const name = 'attendance-export';
export const summary = 'the attendance report of 100,000 rows × 20 columns as XLSX, beside the bare writer';

const COLUMNS = [
  'name,title,participantType,organisation,organisationEn,creditCode,organisationKind,qualification',
  'qualificationYear,district,industry,mobile,email,source,state,registeredAt,attendance,firstEntryAt',
  'firstPoint,isLate',
].join(',');

/** Options: `--rows=100000`. */
export async function run(options: Record<string, string>): Promise<BenchmarkResult> {
  const rows = Number(options['rows'] ?? 100_000);
  const db = await startBenchDatabase();
  try {
    const conference = await makeBenchConference(db.admin, { registrations: rows, arrived: true });
    const server = await startBenchProcess('apps/conference/src/main.js', { DATABASE_URL: db.url });
    try {
      const download = async (): Promise<Buffer> => {
        const answer = await fetch(
          `${server.url}/api/v1/conferences/${conference.id}/attendance.xlsx?language=zh&columns=${COLUMNS}`,
          { headers: { cookie: `zijin_session=${conference.session}` } },
        );
        if (!answer.ok) throw new Error(`export answered ${answer.status}`);
        return Buffer.from(await answer.arrayBuffer());
      };
      const began = performance.now();
      const file = await download();
      const perSecond = rows / ((performance.now() - began) / 1000);
      const peakMiB = await server.peakMiB();

      const bare = await bareWriter(rows);
      const limits = { fileBytes: 2 ** 30, unpackedBytes: 2 ** 31, rows: rows + 1 };
      const list = await readTable(file, { sheet: '名单', limits });
      const ok =
        list.rows.length === rows &&
        list.header.length === 20 &&
        new Set(list.rows.map(({ cells }) => cells[12])).size === rows;
      return {
        ok,
        figures: {
          rowsPerSecond: Math.round(perSecond),
          ofBareWriter: Number((perSecond / bare).toFixed(2)),
          peakMiB,
          bareRowsPerSecond: Math.round(bare),
          fileMiB: Number((file.length / 2 ** 20).toFixed(1)),
        },
      };
    } finally {
      await server.stop();
    }
  } finally {
    await db.stop();
  }
}

/** Rows a second of the writer alone: like rows from memory, bytes thrown away. */
async function bareWriter(rows: number): Promise<number> {
  const keys = COLUMNS.split(',');
  const columns = keys.map((key) => ({
    key,
    header: key,
    kind: key.endsWith('At')
      ? ('date-time' as const)
      : key.endsWith('Year')
        ? ('integer' as const)
        : ('text' as const),
    timeZone: 'Asia/Shanghai',
  }));
  function* all(): Generator<Record<string, string | number | Date>> {
    for (let n = 0; n < rows; n++) yield row(n);
  }
  const began = performance.now();
  for await (const chunk of writeXlsx([{ name: 'bare', columns, rows: all() }])) void chunk;
  return rows / ((performance.now() - began) / 1000);
}

function row(n: number): Record<string, string | number | Date> {
  const at = new Date(Date.UTC(2026, 0, 12, 1, 0, n % 7200));
  return {
    name: `压测${n}`,
    title: '技术总监',
    participantType: '企业代表',
    organisation: `南京压测轨道交通设备有限公司${n}`,
    organisationEn: '',
    creditCode: '',
    organisationKind: '企业',
    qualification: '制造业单项冠军',
    qualificationYear: 2023,
    district: '玄武区',
    industry: '智能制造',
    mobile: `+86139${String(n).padStart(8, '0')}`,
    email: `bench${n}@demo.example`,
    source: '导入',
    state: '已确认',
    registeredAt: at,
    attendance: '到场',
    firstEntryAt: at,
    firstPoint: '入口',
    isLate: '否',
  };
}
