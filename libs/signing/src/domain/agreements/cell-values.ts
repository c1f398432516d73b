import { halfWidth } from '#contracts/clean-text';
import { agreementLimits } from '#contracts/signing/agreements';

/** `500,000`, `50万`, `￥500000.50元` → a number with at most two decimals; null when it is none. */
export function readAmount(cell: string): number | null {
  const match = /^[¥￥$€]?(\d[\d,]*(?:\.\d+)?)(万|亿)?元?$/.exec(halfWidth(cell).replace(/\s/g, ''));
  if (!match) return null;
  const factor = match[2] === '万' ? 1e4 : match[2] === '亿' ? 1e8 : 1;
  const amount = Math.round(Number(match[1]!.replaceAll(',', '')) * factor * 100) / 100;
  return amount > 0 && amount <= agreementLimits.amount ? amount : null;
}

/** `2024-1-12`, `2024/01/12`, `2024年1月12日`, with a time behind it or not → `2024-01-12`; null when it is no day. */
export function readDay(cell: string): string | null {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(halfWidth(cell));
  if (!match) return null;
  const iso = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso ? iso : null;
}
