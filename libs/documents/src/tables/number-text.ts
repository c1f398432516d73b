const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;
/** Spreadsheets keep 15 significant digits; what stands beyond is binary noise. */
const DIGITS_KEPT = 15;
const INTEGER = /^-?(?:0|[1-9]\d*)$/;

/**
 * A stored number as its full decimal digits, never in scientific notation: `1.3912345678E+10` → `13912345678`.
 * Integers keep every stored digit; fractions are rounded to the 15 digits a spreadsheet shows.
 * Text that is no number comes back as it is.
 */
export function plainNumber(stored: string): string {
  if (INTEGER.test(stored)) return stored;
  const match = NUMBER.exec(stored);
  if (!match || (!match[2] && !match[3])) return stored;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const integerPart = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const fractionPart = point < 0 ? digits.padStart(digits.length - point, '0') : digits.slice(point);
  return withSign(sign === '-', roundFraction(integerPart.replace(/^0+(?=\d)/, ''), fractionPart));
}

/** True when a number has more digits than a spreadsheet can hold, so that the last ones may have been lost. */
export function isBeyondPrecision(plain: string): boolean {
  return plain.length > DIGITS_KEPT && /^-?\d{16,}$/.test(plain);
}

function roundFraction(integerPart: string, fractionPart: string): string {
  const fraction = fractionPart.replace(/0+$/, '');
  if (fraction === '') return integerPart;
  const significant = integerPart === '0' ? fraction.replace(/^0+/, '') : integerPart + fraction;
  if (significant.length <= DIGITS_KEPT) return `${integerPart}.${fraction}`;
  const leadingZeros = integerPart === '0' ? fraction.length - significant.length : 0;
  const places = DIGITS_KEPT - (integerPart === '0' ? -leadingZeros : integerPart.length);
  const unit = places <= 0 ? 0 : places;
  const scaled = BigInt(integerPart + fraction.slice(0, unit).padEnd(unit, '0'));
  const next = (fraction[unit] ?? '0') >= '5' ? 1n : 0n;
  const rounded = (scaled + next).toString().padStart(unit + 1, '0');
  const whole = unit === 0 ? rounded : rounded.slice(0, -unit);
  const rest = unit === 0 ? '' : rounded.slice(-unit).replace(/0+$/, '');
  return rest === '' ? whole : `${whole}.${rest}`;
}

function withSign(negative: boolean, text: string): string {
  return negative && text !== '0' ? `-${text}` : text;
}
