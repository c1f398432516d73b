import { Param } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';

export const TYPE_PARAM = { name: 'participantType', enum: participantTypes, enumName: 'ParticipantType' };

const known = {
  transform(value: unknown): ParticipantType {
    if (participantTypes.includes(value as ParticipantType)) return value as ParticipantType;
    throw new DomainError('access.not-found');
  },
};

/** The participant type in the path. */
export const TypeParam = () => Param('participantType', known);
