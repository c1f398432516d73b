import { findOrganisations } from '#organisations';
import type { Transaction } from '#platform/database';
import type {
  AchievementNameView,
  AnswerContactView,
  AnswerFactsView,
} from '../../http/answers/answer.view.js';
import type { Answer } from '../../persistence/answers/answer.entity.js';
import { Answers } from '../../persistence/answers/answers.js';
import { DockingFiles } from '../../persistence/items/docking-files.js';
import type { Item } from '../../persistence/items/item.entity.js';
import { Items, type Presenter } from '../../persistence/items/items.js';
import { fileView } from '../items/describe-items.js';
import { isPublic } from '../items/read-catalogue.js';

export const achievementName = ({
  id,
  kind,
  number,
  titleZh,
  titleEn,
  state,
}: Item): AchievementNameView => ({
  id,
  kind,
  number,
  titleZh,
  titleEn,
  isPublic: isPublic(state),
});

/** Answers with what both sides see of them, in their order. */
export async function answerFacts(tx: Transaction, answers: readonly Answer[]): Promise<AnswerFactsView[]> {
  const ids = answers.map(({ id }) => id);
  const organisations = await findOrganisations(tx, [
    ...new Set(answers.map(({ organisationId }) => organisationId)),
  ]);
  const messages = await new Answers(tx).messages(ids);
  const files = await new DockingFiles(tx).ofAnswers(ids);
  const items = new Items(tx);
  const achievements = new Map(
    await Promise.all(
      answers
        .flatMap(({ achievementId }) => achievementId ?? [])
        .map(async (id) => [id, await items.find(id)] as const),
    ),
  );
  return answers.map((answer) => {
    const organisation = organisations.get(answer.organisationId);
    const achievement = answer.achievementId ? achievements.get(answer.achievementId) : null;
    return {
      id: answer.id,
      demandId: answer.demandId,
      state: answer.state,
      team: answer.team,
      approach: answer.approach,
      evidence: answer.evidence,
      organisationZh: organisation?.nameZh ?? '',
      organisationEn: organisation?.nameEn ?? organisation?.nameZh ?? '',
      achievement: achievement && achievement.state !== 'withdrawn' ? achievementName(achievement) : null,
      files: files.filter(({ answerId }) => answerId === answer.id).map(fileView),
      messages: messages
        .filter(({ answerId }) => answerId === answer.id)
        .map(({ by, words, at }) => ({ by, words, at: at.toISOString() })),
      decidedAt: answer.decidedAt?.toISOString() ?? null,
      decisionWords: answer.decisionWords,
      version: answer.version,
      createdAt: answer.createdAt.toISOString(),
    };
  });
}

/** Of the other side: only once the answer is chosen, and while that person comes. */
export function contactAfterChoice(answer: Answer, person: Presenter | undefined): AnswerContactView | null {
  if (answer.state !== 'chosen' || person?.state !== 'confirmed') return null;
  const { name, title, mobile, email } = person;
  return { name, title, mobile, email };
}
