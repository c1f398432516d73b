import { cleanLine, halfWidth } from '../clean-text.js';

/**
 * A phone number as it is kept: `+` and digits, an extension after `x`. Mobile and landline, any usual spelling;
 * national numbers are Chinese (area code with its 0). Null when it is none. Looks at the form only: which numbers
 * exist, the public pages cannot carry.
 */
export function normalisePhone(text: string): string | null {
  const [main = '', extension, ...more] = halfWidth(cleanLine(text)).split(/(?:\s*(?:ext\.?|转|#|x)\s*)/i);
  if (more.length > 0 || (extension !== undefined && !/^\d{1,6}$/.test(extension))) return null;
  let digits = main.replace(/[\s().\-–—/]/g, '');
  if (digits.startsWith('00')) digits = `+${digits.slice(2)}`;
  digits = digits.replace(/^\+860(?=[1-9])/, '+86');
  if (/^1[3-9]\d{9}$/.test(digits)) digits = `+86${digits}`;
  else if (/^0[1-9]\d{8,10}$/.test(digits)) digits = `+86${digits.slice(1)}`;
  if (!/^\+[1-9]\d{6,14}$/.test(digits)) return null;
  if (digits.startsWith('+86') && !/^\+86(1[3-9]\d{9}|[2-9]\d{8,10}|10\d{8})$/.test(digits)) return null;
  return extension ? `${digits}x${extension}` : digits;
}
