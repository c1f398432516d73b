import { writeXlsx } from '#documents/tables';
import { checkCharacter } from '#organisations';
import type { Client } from '../../support/conference-app.js';

export const headers = [
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
] as const;

export type Row = Partial<Record<(typeof headers)[number], string>>;

/** A valid code for an invented organisation. */
export const creditCode = (number: number): string => {
  const first17 = `91320100MA${String(number).padStart(7, '0')}`;
  return first17 + checkCharacter(first17);
};

/** An invented enterprise with one contact. */
export const enterprise = (number: number): Row => ({
  单位名称: `南京示例${number}号科技有限公司`,
  英文名称: `Nanjing Example ${number} Technology Co., Ltd.`,
  统一社会信用代码: creditCode(number),
  单位类型: '企业',
  资质: number % 3 === 0 ? '专精特新“小巨人”' : '',
  认定年份: number % 3 === 0 ? '2021' : '',
  所在区: ['玄武区', '秦淮区', '江宁区'][number % 3],
  行业: '高端装备',
  联系人: `张示${'一二三四五六七八九十'[number % 10]}`,
  职务: '技术总监',
  手机: `139${String(10_000_000 + number).padStart(8, '0')}`,
  邮箱: `contact${number}@enterprise.example`,
});

export const enterprises = (count: number, from = 0): Row[] =>
  Array.from({ length: count }, (_, at) => enterprise(from + at));

export async function xlsxOf(rows: readonly Row[], names: readonly string[] = headers): Promise<Buffer> {
  const columns = names.map((header) => ({ key: header, header, kind: 'text' as const }));
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeXlsx([{ name: '单位', columns, rows }])) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const field = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const csvText = (rows: readonly Row[]): string =>
  [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))]
    .map((cells) => cells.map(field).join(','))
    .join('\r\n') + '\r\n';

export const preview = (client: Client, content: Uint8Array, fileName = '单位.xlsx') =>
  client.upload('/organisations/import/preview', fileName, content);

/** Uploads and imports by the suggested mapping. */
export async function importFile(client: Client, content: Uint8Array, fileName?: string) {
  const { body } = await preview(client, content, fileName);
  return client.post('/organisations/import', { uploadId: body.uploadId, mapping: body.mapping });
}
