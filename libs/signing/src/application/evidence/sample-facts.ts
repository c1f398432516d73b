import { deflateSync, crc32 } from 'node:zlib';
import type { EvidenceFacts } from './evidence-facts.js';

/** A small picture with a line across, as PNG. */
export function samplePicture(width = 240, height = 80): Buffer {
  const rows = Buffer.alloc(height * (width + 1), 255);
  for (let y = 0; y < height; y++) {
    rows[y * (width + 1)] = 0;
    rows[y * (width + 1) + 1 + Math.floor((y * (width - 1)) / height)] = 0;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const at = new Date('2026-11-30T08:05:09Z');

/** An agreement as they are signed at conferences, for the benchmark and for tests; `change` makes another of it. */
export function sampleFacts(change: Partial<EvidenceFacts> = {}): EvidenceFacts {
  const signer = (
    at: number,
    organisationZh: string,
    organisationEn: string,
    name: string,
    title: string,
  ) => ({
    partyId: `00000000-0000-4000-8000-00000000000${at}`,
    organisationZh,
    organisationEn,
    name,
    title,
    method: 'drawn' as const,
    at: new Date('2026-11-30T08:05:09Z'),
    device: `终端 ${at}`,
    textSha256: null,
    image: samplePicture(200 + 10 * at),
    strokes: [
      [
        [0, 0, 0],
        [240, 80, 900],
      ],
    ],
  });
  return {
    code: '7K3M-9QXA-2BTE',
    baseUrl: 'https://zijin.example',
    madeAt: at,
    timeZone: 'Asia/Shanghai',
    agreement: {
      id: '00000000-0000-4000-8000-000000000099',
      number: 'NJ-2026-017',
      titleZh: '轨道交通装备智能运维联合研发战略合作协议',
      titleEn: 'Strategic cooperation on intelligent maintenance of rail equipment',
      kindZh: '战略合作协议',
      kindEn: 'Strategic cooperation agreement',
      signedAt: at,
      placeZh: '南京国际博览中心',
      placeEn: 'Nanjing International Expo Center',
      textVersion: 2,
    },
    conferenceZh: '2026 校企合作大会',
    conferenceEn: 'School–Enterprise Conference 2026',
    roundZh: '第一轮：战略合作',
    roundEn: 'Round 1: strategic cooperation',
    text: null,
    signers: [
      signer(
        1,
        '南京高精轨道交通设备有限公司',
        'Nanjing High Accurate Rail Equipment Co., Ltd.',
        '王建国',
        '总经理',
      ),
      signer(2, '东南大学', 'Southeast University', '李𠮷', '副校长'),
    ],
    witnesses: [{ name: '陈为民', title: '副市长', organisation: '南京市人民政府' }],
    scans: [],
    events: [
      {
        at: '2026-11-01T02:00:00.000Z',
        what: 'agreement.drafted',
        actor: 'user:00000000-0000-4000-8000-00000000abcd',
        device: '',
        details: {},
      },
      {
        at: '2026-11-30T08:05:09.000Z',
        what: 'agreement.signature-drawn',
        actor: 'visitor',
        device: '终端 1',
        details: { party: 1 },
      },
      {
        at: '2026-11-30T08:06:00.000Z',
        what: 'agreement.signed',
        actor: 'user:00000000-0000-4000-8000-00000000abcd',
        device: '',
        details: {},
      },
    ],
    ...change,
  };
}
