import type { Transaction } from '#platform/database';
import type { Mail } from '#platform/mail';
import type { Answer } from '../../persistence/answers/answer.entity.js';
import { Answers } from '../../persistence/answers/answers.js';
import { Items } from '../../persistence/items/items.js';
import { dockingLetter, type DockingLetter } from '../letter.js';

/** A mail about an answer, to the one of both sides it was recorded for; null when the answer is gone. */
export async function answerLetter(
  tx: Transaction,
  mail: Mail,
): Promise<(DockingLetter & { answer: Answer }) | null> {
  const answer = await new Answers(tx).find(mail.subjectId);
  if (!answer || answer.state === 'withdrawn') return null;
  const demand = await new Items(tx).find(answer.demandId);
  const { registrationId } = mail.data as { registrationId: string };
  const isTheirs = registrationId === answer.authorId || registrationId === demand?.presenterId;
  const letter = await dockingLetter(tx, mail, demand, isTheirs ? registrationId : null);
  return letter && { ...letter, answer };
}

/** Where the enterprise compares. */
export const comparePath = ({ demandId }: Answer): string => `/${demandId}/answers`;

/** Where the university sees its own. */
export const ownPath = '/answers';
