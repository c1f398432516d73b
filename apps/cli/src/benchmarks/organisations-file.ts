import { writeXlsx, type SheetRow } from '#documents/tables';
import { checkCharacter } from '#organisations';

const HEADERS = [
  '单位名称',
  '英文名称',
  '统一社会信用代码',
  '单位类型',
  '资质',
  '认定年份',
  '所在区',
  '行业',
  '联系人',
  '职务',
  '手机',
  '邮箱',
];

/** An XLSX of as many invented enterprises, one contact each; every third is a little giant of 2021. */
export async function organisationsFile(rows: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const columns = HEADERS.map((header, at) => ({ key: String(at), header, kind: 'text' as const }));
  for await (const chunk of writeXlsx([{ name: '单位', columns, rows: enterprises(rows) }]))
    chunks.push(chunk);
  return Buffer.concat(chunks);
}

function* enterprises(rows: number): Generator<SheetRow> {
  for (let at = 0; at < rows; at++) {
    const first17 = `91320100MA${String(at).padStart(7, '0')}`;
    const cells = [
      `南京压测轨道交通设备${at}号有限公司`,
      `Nanjing Benchmark Rail ${at} Co., Ltd.`,
      first17 + checkCharacter(first17),
      '企业',
      at % 3 === 0 ? '专精特新“小巨人”' : '',
      at % 3 === 0 ? '2021' : '',
      ['玄武区', '秦淮区', '鼓楼区', '江宁区'][at % 4],
      '智能制造',
      '张压测',
      '技术总监',
      `139${String(at).padStart(8, '0')}`,
      `contact${at}@enterprise.example`,
    ];
    yield Object.fromEntries(cells.map((cell, column) => [column, cell]));
  }
}
