import { useState } from 'react';
import type { ShowParty } from '#contracts/signing/run-of-show';
import { useOneOf } from '../../i18n/language.js';
import styles from './pairs.module.css';

/** Where a name begins that nobody would abbreviate it by. */
const PLACE = /^(中国|江苏省?|南京市?|上海市?|北京市?|苏州市?|无锡市?|深圳市?|杭州市?)(?=.{2})(?!大学|学院)/u;

/** What stands on the seal of an organisation without a logo: two characters, or two initials. */
export function sealLetters(name: string): string {
  if (!/\p{Script=Han}/u.test(name))
    return (
      name
        .split(/\s+/)
        .filter((word) => /^[\p{Lu}\d]/u.test(word))
        .slice(0, 2)
        .map((word) => [...word][0])
        .join('') || [...name.trim()].slice(0, 1).join('')
    );
  const rest = name.replace(PLACE, '').replace(/[^\p{Script=Han}]/gu, '');
  return [...(rest || name)].slice(0, 2).join('');
}

/** The logo on white, else a seal as on a Chinese document. */
export function PartyMark({ party }: { party: ShowParty }) {
  const oneOf = useOneOf();
  const [isBroken, setIsBroken] = useState(false);
  if (party.logo && !isBroken)
    return (
      <span className={styles.logo} aria-hidden>
        <img src={party.logo} alt="" onError={() => setIsBroken(true)} />
      </span>
    );
  const letters = sealLetters(oneOf(party.nameZh, party.nameEn));
  return (
    <span className={styles.mark} aria-hidden data-letters={[...letters].length}>
      <span>{letters}</span>
    </span>
  );
}
