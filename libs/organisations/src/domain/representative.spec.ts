import { describe, expect, it } from '@jest/globals';
import { mergedRepresentative, sameRepresentative } from './representative.js';

const contacts = (mobile: string | null, email: string | null) => ({ title: null, mobile, email });
const M1 = '+8613900000001';
const M2 = '+8613900000002';

describe('the same person of an organisation', () => {
  const first = contacts(M1, 'one@firm.example');
  const second = contacts(M2, null);
  const nameOnly = contacts(null, null);

  it('is known by mobile, then by e-mail', () => {
    expect(sameRepresentative([second, first], contacts(M1, 'new@firm.example'))).toBe(first);
    expect(sameRepresentative([second, first], contacts('+8613900000009', 'one@firm.example'))).toBe(first);
  });

  it('is somebody else where details contradict', () => {
    expect(sameRepresentative([first], contacts(M2, null))).toBeNull();
    expect(sameRepresentative([first], contacts(null, 'other@firm.example'))).toBeNull();
  });

  it('is the only one whose details do not contradict, but never a guess between two', () => {
    expect(sameRepresentative([second], contacts(null, 'two@firm.example'))).toBe(second);
    expect(sameRepresentative([first, second], nameOnly)).toBeNull();
    expect(sameRepresentative([first, second, nameOnly], nameOnly)).toBe(nameOnly);
  });

  it('keeps its contacts when a stranger names others, and takes them from a colleague', () => {
    const known = { name: '张三', title: null, mobile: M1, email: null };
    const heard = { name: '张三', title: '经理', mobile: M2, email: 'x@firm.example' };
    expect(mergedRepresentative(known, heard, false)).toEqual({ ...heard, mobile: M1 });
    expect(mergedRepresentative(known, heard, true)).toEqual(heard);
    expect(mergedRepresentative(heard, known, true)).toEqual({ ...heard, mobile: M1 });
  });
});
