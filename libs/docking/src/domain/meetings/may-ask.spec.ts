import { describe, expect, it } from '@jest/globals';
import { askFault, askableTypes, type Party } from './may-ask.js';

const asks = [{ from: 'enterprise-representative', to: 'researcher' }] as const;
const firm: Party = {
  id: 'a',
  conferenceId: 'c',
  organisationId: 'firm',
  participantType: 'enterprise-representative',
  state: 'confirmed',
};
const researcher: Party = { ...firm, id: 'b', organisationId: 'house', participantType: 'researcher' };

describe('who may ask whom', () => {
  it('goes by the types of the rules, in their direction only', () => {
    expect(askFault(asks, firm, researcher)).toBeNull();
    expect(askFault(asks, researcher, firm)).toBe('meetings.may-not-ask');
    expect(askableTypes(asks, 'researcher')).toEqual([]);
  });

  it.each([
    ['oneself', firm, { ...firm, participantType: 'researcher' }, 'meetings.ask-yourself'],
    ['the own organisation', firm, { ...researcher, organisationId: 'firm' }, 'meetings.own-organisation'],
    ['somebody of another conference', firm, { ...researcher, conferenceId: 'd' }, 'meetings.person-gone'],
    ['somebody who waits', firm, { ...researcher, state: 'waitlisted' }, 'meetings.person-gone'],
    ['anybody, while pending', { ...firm, state: 'pending' }, researcher, 'meetings.not-confirmed'],
  ] as const)('never %s', (_, from, to, fault) => {
    expect(askFault(asks, from, to)).toBe(fault);
  });
});
