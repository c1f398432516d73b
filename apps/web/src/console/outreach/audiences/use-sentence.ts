import { useTranslation } from 'react-i18next';
import type { AudienceDefinition } from '#contracts/outreach/audience';

/** The whole question as one sentence. Sessions are named by `sessionName`. */
export function useAudienceSentence(): (
  definition: AudienceDefinition,
  sessionName?: (id: string) => string,
) => string {
  const { t } = useTranslation('audiences');
  const { t: tv } = useTranslation('vocabulary');
  return (definition, sessionName = () => '…') => {
    const list = (words: readonly string[]): string => words.join(t('sentence.or'));
    const quoted = (words: readonly string[]): string => list(words.map((word) => `“${word}”`));
    const clauses: (string | false | undefined)[] = [
      some(definition.participantTypes, (types) =>
        t('sentence.participantTypes', { list: list(types.map((type) => tv(`participantType.${type}`))) }),
      ),
      some(definition.registrationStates, (states) =>
        t('sentence.registrationStates', {
          list: list(states.map((state) => tv(`registrationState.${state}`))),
        }),
      ),
      definition.hasArrived !== undefined &&
        t(definition.hasArrived ? 'sentence.arrivedYes' : 'sentence.arrivedNo'),
      some(definition.sessionIds, (ids) =>
        t('sentence.sessionIds', { list: quoted(ids.map((id) => sessionName(id))) }),
      ),
      some(definition.invitationStates, (states) =>
        t('sentence.invitationStates', { list: list(states.map((state) => t(`invitationState.${state}`))) }),
      ),
      some(definition.kinds, (kinds) =>
        t('sentence.kinds', { list: list(kinds.map((kind) => tv(`organisationKind.${kind}`))) }),
      ),
      some(definition.qualifications, (names) =>
        t('sentence.qualifications', { list: list(names.map((name) => tv(`qualification.${name}`))) }),
      ),
      awarded(definition),
      some(definition.districts, (names) => t('sentence.districts', { list: list(names) })),
      some(definition.industries, (names) => t('sentence.industries', { list: list(names) })),
      some(definition.tags, (names) => t('sentence.tags', { list: quoted(names) })),
      some(definition.organisationIds, (ids) => t('sentence.organisationIds', { count: ids.length })),
      some(definition.did, (steps) =>
        t('sentence.did', { list: list(steps.map((step) => t(`step.${step}`))) }),
      ),
      some(definition.didNot, (steps) =>
        t('sentence.didNot', { list: list(steps.map((step) => t(`sentence.didNotStep.${step}`))) }),
      ),
      definition.isOnePerOrganisation && t('sentence.onePerOrganisation'),
      some(definition.excludedIds, (ids) => t('sentence.takenOut', { count: ids.length })),
    ];
    const said = clauses.filter((clause): clause is string => typeof clause === 'string');
    const subject = t(`sentence.${definition.source}`);
    return said.length > 0
      ? t('sentence.clause', { subject, clauses: said.join(t('sentence.between')) })
      : t('sentence.bare', { subject });
  };

  function awarded({ awardedFrom: from, awardedTo: to }: AudienceDefinition): string | false {
    if (from !== undefined && to !== undefined) return t('sentence.awarded', { from, to });
    if (from !== undefined) return t('sentence.awardedFrom', { from });
    return to !== undefined && t('sentence.awardedTo', { to });
  }
}

const some = <T>(list: readonly T[] | undefined, words: (list: readonly T[]) => string): string | false =>
  list !== undefined && list.length > 0 && words(list);
