import { describe, expect, it } from '@jest/globals';
import { isSignedBy, newTicketKeyPair, readTicketCode, signTicketCode } from './ticket-code.js';

const facts = {
  keyId: 7,
  conferenceId: '01940c10-8a00-7000-8000-0000000000aa',
  ticketId: '01940c10-8a00-7000-8000-0000000000bb',
};
const key = newTicketKeyPair();
const code = signTicketCode(facts, key.privateKey);

describe('a ticket code', () => {
  it('says its facts and bears its signature', () => {
    expect(code).toMatch(/^ZJ1\.[\w-]{131}$/);
    expect(readTicketCode(code)).toEqual(facts);
    expect(isSignedBy(code, key.publicKey)).toBe(true);
    expect(signTicketCode(facts, key.privateKey)).toBe(code);
  });

  it('is refused when any character was changed', () => {
    for (let at = 4; at < code.length; at++) {
      const forged = code.slice(0, at) + (code[at] === 'A' ? 'B' : 'A') + code.slice(at + 1);
      expect(readTicketCode(forged) !== null && isSignedBy(forged, key.publicKey)).toBe(false);
    }
  });

  it('is refused when another key signed it', () =>
    expect(isSignedBy(code, newTicketKeyPair().publicKey)).toBe(false));

  it.each([
    '',
    'ZJ1.',
    code.slice(0, -1),
    `${code}A`,
    code.replace('ZJ1', 'ZJ2'),
    'https://x.example',
    '𠮷'.repeat(99),
    '\u0000',
  ])('does not read %j', (text) => expect(readTicketCode(text)).toBeNull());
});
