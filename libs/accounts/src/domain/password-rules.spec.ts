import { describe, expect, it } from '@jest/globals';
import { passwordFault } from './password-rules.js';

const owner = { email: 'liwei.zhang@firm.example', name: 'Zhang Liwei' };
const fault = (password: string) => passwordFault('password', password, owner)?.code ?? null;

describe('password rules', () => {
  it('asks for ten characters of any kind', () => {
    expect(fault('123456789')).toBe('field.too-short');
    expect(fault('一二三四五六七八九十')).toBeNull();
    expect(fault('𠮷'.repeat(9))).toBe('field.too-short');
    expect(fault('a'.repeat(201))).toBe('field.too-long');
  });

  it('refuses the owner’s own name and e-mail in any case', () => {
    expect(fault('LIWEI.ZHANG@firm.example')).toBe('account.password-is-name');
    expect(fault('liwei.zhang')).toBe('account.password-is-name');
    expect(fault(' zhang liwei ')).toBe('account.password-is-name');
    expect(fault('zhang liwei 1988')).toBeNull();
  });
});
