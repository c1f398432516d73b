import { createRequire } from 'node:module';
import type { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { cleanLine, halfWidth } from '#contracts/clean-text';

/** Ranges that are China's mobile ones for two decades; anything else is looked up in the library's tables. */
const PLAIN_CHINESE_MOBILE = /^(?:\+?86)?(1(?:3\d|5[0-35-9]|8\d)\d{8})$/;

let library: { parsePhoneNumberFromString: typeof parsePhoneNumberFromString } | undefined;
/** The tables of the world's numbers are read with the first that needs them. */
const phones = () =>
  (library ??= createRequire(import.meta.url)('libphonenumber-js/max') as NonNullable<typeof library>);

/** E.164 (`+8613912345678`) of a mobile number written in any usual way, or null. National numbers are Chinese. */
export function normaliseMobile(text: string): string | null {
  const plain = halfWidth(cleanLine(text)).replace(/^00(?=\d)/, '+');
  const chinese = PLAIN_CHINESE_MOBILE.exec(plain)?.[1];
  if (chinese) return `+86${chinese}`;
  const number = phones().parsePhoneNumberFromString(plain, 'CN');
  if (!number?.isValid()) return null;
  const type = number.getType();
  if (type === 'FIXED_LINE') return null;
  return number.number;
}

/** Lower-cased address, or null. Refuses anything a mail header could be broken with. */
export function normaliseEmail(text: string): string | null {
  if (/[\r\n]/.test(text)) return null;
  const plain = halfWidth(cleanLine(text)).toLowerCase();
  if (
    plain.length > 254 ||
    !/^[^\s@"(),:;<>[\]\\]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/.test(
      plain,
    )
  )
    return null;
  return plain;
}

/** A name has letters of some script; · stays, digits, markup and emoji alone do not make one. */
export function normalisePersonName(text: string): string | null {
  const plain = cleanLine(text);
  if (!/\p{L}/u.test(plain) || /[<>{}=@\\/|"`\p{Extended_Pictographic}]/u.test(plain)) return null;
  return plain;
}
