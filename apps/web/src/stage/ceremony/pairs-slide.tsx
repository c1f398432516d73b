import { Fragment, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShowAgreement, ShowParty, ShowRound } from '#contracts/signing/run-of-show';
import type { SignerOnStage } from '#contracts/signing/stage';
import type { StageState } from '#contracts/signing/stage-state';
import { useLanguage, useOneOf } from '../../i18n/language.js';
import { sensibleBreaks } from '../docking/sensible-breaks.js';
import { fit } from './fit-text.js';
import { GoldSeal } from './gold-seal.js';
import { PartyMark } from './party-mark.js';
import styles from './pairs.module.css';

type Layout = 'one' | 'two' | 'three' | 'four' | 'six' | 'nine' | 'many';
const layoutFor = (count: number): Layout =>
  count <= 1
    ? 'one'
    : count === 2
      ? 'two'
      : count === 3
        ? 'three'
        : count === 4
          ? 'four'
          : count <= 6
            ? 'six'
            : count <= 9
              ? 'nine'
              : 'many';

/** How many Chinese characters of an organisation's name, of a signatory's and of a title stand in full size. */
const rooms: Record<Layout, { organisation: number; name: number; title: number; agreement: number }> = {
  one: { organisation: 28, name: 6, title: 20, agreement: 60 },
  two: { organisation: 30, name: 7, title: 16, agreement: 52 },
  three: { organisation: 30, name: 7, title: 16, agreement: 60 },
  four: { organisation: 22, name: 6, title: 12, agreement: 34 },
  six: { organisation: 22, name: 6, title: 12, agreement: 34 },
  nine: { organisation: 18, name: 6, title: 9, agreement: 26 },
  many: { organisation: 16, name: 6, title: 8, agreement: 22 },
};

/** The pairs of a round on stage: who signs with whom, and the seal on those who have. */
export function PairsSlide({ state, round }: { state: StageState; round: ShowRound }) {
  const { t } = useTranslation('ceremony-screen');
  const oneOf = useOneOf();
  const pairs = round.agreements.filter(({ id }) => (state.marks[id] ?? 'open') !== 'withdrawn');
  const signed = pairs.filter(({ id }) => state.marks[id] === 'signed').length;
  const isDone = pairs.length > 0 && signed === pairs.length;
  const layout = layoutFor(pairs.length);
  return (
    <section className={styles.slide} data-layout={layout} data-done={isDone}>
      <header className={styles.head}>
        <h1>{sensibleBreaks(oneOf(round.titleZh, round.titleEn))}</h1>
        <p aria-live="polite">{isDone ? t('allSigned') : ' '}</p>
      </header>
      <ul className={styles.pairs}>
        {pairs.map((agreement) => (
          <Pair
            key={agreement.id}
            agreement={agreement}
            layout={layout}
            isSigned={state.marks[agreement.id] === 'signed'}
            signers={state.signers}
          />
        ))}
      </ul>
    </section>
  );
}

interface PairProps {
  agreement: ShowAgreement;
  layout: Layout;
  isSigned: boolean;
  signers: StageState['signers'];
}

function Pair({ agreement, layout, isSigned, signers }: PairProps) {
  const { t } = useTranslation('ceremony-screen');
  const oneOf = useOneOf();
  const caption =
    oneOf(agreement.captionZh, agreement.captionEn) || oneOf(agreement.titleZh, agreement.titleEn);
  // as they stand on stage, seen from the hall
  const parties = agreement.parties.toSorted((a, b) => a.place - b.place);
  const seal = (
    <li className={styles.between} aria-hidden={!isSigned}>
      {isSigned ? (
        <>
          <span className={styles.ring} aria-hidden />
          <GoldSeal className={styles.seal} word={t('signed')} />
        </>
      ) : (
        <span className={styles.link} />
      )}
    </li>
  );
  return (
    <li className={styles.pair} data-signed={isSigned}>
      <ul className={styles.parties} data-parties={parties.length}>
        {parties.map((party, at) => (
          <Fragment key={party.id}>
            {at === Math.ceil(parties.length / 2) ? seal : null}
            <Party party={party} layout={layout} signer={signers[party.id] ?? party.signatory} />
          </Fragment>
        ))}
        {parties.length < 2 ? seal : null}
      </ul>
      <p className={styles.caption} style={scale(caption, rooms[layout].agreement)}>
        {sensibleBreaks(caption)}
      </p>
    </li>
  );
}

function Party({ party, layout, signer }: { party: ShowParty; layout: Layout; signer: SignerOnStage }) {
  const oneOf = useOneOf();
  const language = useLanguage();
  const name = oneOf(party.nameZh, party.nameEn);
  const room = rooms[layout];
  const spaced = language === 'zh-CN' && /^\p{Script=Han}{2}$/u.test(signer.name);
  return (
    <li className={styles.party}>
      <PartyMark party={party} />
      <div>
        {signer.name ? (
          <p className={styles.signer} style={scale(signer.name, room.name, 0.55)}>
            {/* two characters stand as wide as three, as on every Chinese name plate */}
            {spaced ? `${signer.name[0]}\u3000${signer.name.slice(1)}` : signer.name}
          </p>
        ) : null}
        <p className={styles.organisation} style={scale(name, room.organisation, 0.62)}>
          {sensibleBreaks(name)}
        </p>
        {signer.title ? (
          <p className={styles.title} style={scale(signer.title, room.title, 0.75)}>
            {sensibleBreaks(signer.title)}
          </p>
        ) : null}
      </div>
    </li>
  );
}

const scale = (text: string, room: number, least = 0.66): CSSProperties =>
  ({ '--fit': fit(text, room, least) }) as CSSProperties;
