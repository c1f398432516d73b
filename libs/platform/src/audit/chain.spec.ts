import { describe, expect, it } from '@jest/globals';
import type { AuditEntry } from './audit-entry.entity.js';
import { NO_HASH, canonicalJson, sealHash } from './chain.js';

const entry: AuditEntry = {
  id: '01900000-0000-7000-8000-000000000001',
  at: new Date('2024-01-12T01:00:00Z'),
  action: 'registration.cancelled',
  actor: 'visitor',
  subjectKind: 'registration',
  subjectId: '01900000-0000-7000-8000-000000000002',
  scopeId: null,
  details: { from: 'confirmed', to: 'cancelled' },
  reference: 'abc',
};

describe('the audit chain', () => {
  it('writes the same JSON whatever the order of the keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: '二' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"二","d":null}]}',
    );
    expect(sealHash(NO_HASH, [{ ...entry, details: { to: 'cancelled', from: 'confirmed' } }])).toEqual(
      sealHash(NO_HASH, [entry]),
    );
  });

  it('gives another hash for any other field, order or predecessor', () => {
    const first = sealHash(NO_HASH, [entry, { ...entry, reference: 'def' }]);
    const others = [
      sealHash(NO_HASH, [{ ...entry, reference: 'def' }, entry]),
      sealHash(NO_HASH, [entry]),
      sealHash(first, [entry, { ...entry, reference: 'def' }]),
      sealHash(NO_HASH, [
        { ...entry, scopeId: entry.id },
        { ...entry, reference: 'def' },
      ]),
    ];
    for (const other of others) expect(other.equals(first)).toBe(false);
  });
});
