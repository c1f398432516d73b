import { describe, expect, it } from '@jest/globals';

import { readComplaint } from './server-complaint.js';

const places = { cluster: '/d/postgresql/cluster', dataDir: '/d', log: '/d/logs/postgresql.log' };
const sentence = (output: string): string => {
  const complaint = readComplaint(output, places);
  return typeof complaint === 'string' ? complaint : complaint.message;
};

describe('readComplaint', () => {
  it.each([
    ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'port-taken'],
    ['FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use', 'leftover-backends'],
    ['FATAL:  lock file "postmaster.pid" already exists', 'leftover-backends'],
  ])('lets pass by itself: %s', (output, expected) => {
    expect(sentence(output)).toBe(expected);
  });

  it.each([
    [
      'initdb: error: could not create directory "x": No space left on device',
      /^The disk that holds \/d is full/,
    ],
    [
      'FATAL:  could not write to file "pg_wal/x": No space left on device',
      /^The disk that holds \/d is full/,
    ],
    ['FATAL:  could not open file "x": Permission denied', /^You may not write in \/d/],
    ['FATAL:  could not create lock file "x": Read-only file system', /^\/d cannot be written/],
    [
      'FATAL:  database files are incompatible with server\nDETAIL:  The data directory was initialized by PostgreSQL version 15, …',
      /made by another PostgreSQL version/,
    ],
    [
      'PANIC:  could not locate a valid checkpoint record at 0/1',
      /is damaged \(could not locate a valid checkpoint/,
    ],
    [
      'postgres: could not find the database system\nbut could not open file "x"',
      /is damaged \(could not open file/,
    ],
    [
      'x: error while loading shared libraries: libicuuc.so.60: cannot open',
      /lacks a library .*delete node_modules/,
    ],
    ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', /too little memory/],
    ['FATAL:  the moon is full', /^PostgreSQL did not start \(the moon is full\): \/d\/logs\/postgresql.log/],
    ['', /^PostgreSQL did not start \(no message\)/],
  ])('says what to do: %s', (output, expected) => {
    expect(sentence(output)).toMatch(expected);
  });
});
