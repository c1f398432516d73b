import { useTranslation } from 'react-i18next';
import type { CueId, CueKind } from '#contracts/signing/stage';
import { roundOf, type StageState } from '#contracts/signing/stage-state';
import { useOneOf } from '../../../i18n/language.js';

/** What a cue is called: the kind of the slide, and of which round. */
export function useCueWords(state: StageState): (cue: CueId) => { kind: string; title: string } {
  const { t } = useTranslation('ceremony-stage');
  const oneOf = useOneOf();
  return (cue) => {
    const round = state.show.rounds.find(({ id }) => id === roundOf(cue));
    const kind = cue.split(':')[0] as CueKind;
    return {
      kind: t(`cue.${kind}`),
      title: round ? oneOf(round.titleZh, round.titleEn) : oneOf(state.show.titleZh, state.show.titleEn),
    };
  };
}
