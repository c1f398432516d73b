import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { findOrganisations } from '#organisations';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions } from '#platform/database';
import { takesAnswers } from '../../domain/answers/answer-states.js';
import type { AskedView, CandidatesView, OrganiserAnswersView } from '../../http/answers/answer.view.js';
import { Answers } from '../../persistence/answers/answers.js';
import { Items } from '../../persistence/items/items.js';
import { requireItem } from '../items/item-access.js';
import { Candidates } from './candidates.js';
import { achievementName, answerFacts } from './describe-answers.js';
import { writeAbout } from './write-mails.js';

const SHOWN_CANDIDATES = 60;

/** What the organiser sees of a demand's answers, and whom they ask to answer. */
@Injectable()
export class AskResearchers {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidates: Candidates,
  ) {}

  async answers(call: Call, demandId: string): Promise<OrganiserAnswersView> {
    const tx = this.transactions.reader;
    const { item } = await requireItem(tx, call, demandId, 'docking.read');
    const answers = new Answers(tx);
    const found = await answers.toDemand(item.id);
    const facts = await answerFacts(tx, found);
    const calls = await answers.callsOfDemand(item.id);
    const people = await new Items(tx).presenters([
      ...found.map(({ authorId }) => authorId),
      ...calls.map(({ registrationId }) => registrationId),
    ]);
    const organisations = await findOrganisations(tx, [
      ...new Set([...people.values()].map(({ organisationId }) => organisationId)),
    ]);
    return {
      items: found.map(({ authorId }, at) => ({
        ...facts[at]!,
        authorId,
        authorName: people.get(authorId)?.name ?? '',
      })),
      calls: calls.map(({ registrationId, askedAt }) => {
        const person = people.get(registrationId);
        const organisation = person && organisations.get(person.organisationId);
        return {
          registrationId,
          name: person?.name ?? '',
          organisationZh: organisation?.nameZh ?? '',
          organisationEn: organisation?.nameEn ?? organisation?.nameZh ?? '',
          askedAt: askedAt.toISOString(),
          hasAnswered: found.some(({ authorId }) => authorId === registrationId),
        };
      }),
    };
  }

  async candidatesFor(call: Call, demandId: string, search: string): Promise<CandidatesView> {
    const tx = this.transactions.reader;
    const { item } = await requireItem(tx, call, demandId, 'docking.edit');
    const people = await this.candidates.of(tx, item, search, SHOWN_CANDIDATES);
    const answers = new Answers(tx);
    const asked = new Set((await answers.callsOfDemand(item.id)).map(({ registrationId }) => registrationId));
    const answered = new Set((await answers.toDemand(item.id)).map(({ authorId }) => authorId));
    const organisations = await findOrganisations(tx, [
      ...new Set(people.map(({ organisationId }) => organisationId)),
    ]);
    const items = new Items(tx);
    return {
      items: await Promise.all(
        people.map(async ({ registrationId, name, title, email, organisationId, reasonZh, reasonEn }) => {
          const organisation = organisations.get(organisationId);
          return {
            registrationId,
            name,
            title,
            organisationZh: organisation?.nameZh ?? '',
            organisationEn: organisation?.nameEn ?? organisation?.nameZh ?? '',
            district: organisation?.district ?? null,
            achievements: (await items.ofPresenter(registrationId))
              .filter(({ state }) => state !== 'withdrawn')
              .map(achievementName),
            reason: call.language === 'zh' ? reasonZh : reasonEn,
            wasAsked: asked.has(registrationId),
            hasAnswered: answered.has(registrationId),
            isUnreachable: !email,
          };
        }),
      ),
    };
  }

  /** A mail with the personal link to each; nobody is asked twice about the same demand. */
  ask(call: Call, demandId: string, registrationIds: readonly string[]): Promise<AskedView> {
    return this.transactions.run(call, async (tx) => {
      const { item, conference } = await requireItem(tx, call, demandId, 'docking.edit', 'change');
      if (!takesAnswers(item, conference.state, call.clock.now()))
        throw new DomainError('docking.answer-closed');
      const answers = new Answers(tx);
      const people = await answers.researchers(
        conference.id,
        { ids: registrationIds },
        registrationIds.length,
      );
      const view: AskedView = { asked: 0, left: registrationIds.length - people.length };
      for (const { registrationId, email } of people) {
        const isAnswered = (await answers.living(demandId, registrationId)) !== null;
        const id = newId();
        const isNew =
          email !== null &&
          !isAnswered &&
          (await answers.call({ id, demandId, registrationId, askedAt: call.clock.now() }));
        if (!isNew) {
          view.left++;
          continue;
        }
        const mailId = await writeAbout(
          tx,
          call,
          'docking.answer-call',
          registrationId,
          { kind: 'docking-item', id: demandId },
          { callId: id },
        );
        if (mailId) await answers.noteMail(id, mailId);
        view.asked++;
      }
      await recordAudit(tx, call, {
        action: 'docking-item.answers-asked',
        subject: { kind: 'docking-item', id: demandId },
        scopeId: conference.id,
        details: { asked: view.asked },
      });
      return view;
    });
  }
}
