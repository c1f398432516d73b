import { Fragment, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShowAgreement, ShowParty, ShowRound } from '#contracts/signing/run-of-show';
import type { SignerOnStage } from '#contracts/signing/stage';
import type { StageState } from '#contracts/signing/stage-state';
import { useLanguage, useOneOf } from '../../i18n/language.js';
import { sensibleBreaks } from '../docking/sensible-breaks.js';
import { fit, fitLine, widthOf } from './fit-text.js';
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
  one: { organisation: 30, name: 8, title: 22, agreement: 60 },
  two: { organisation: 38, name: 8, title: 21, agreement: 52 },
  three: { organisation: 30, name: 11, title: 26, agreement: 60 },
  four: { organisation: 30, name: 6.6, title: 16, agreement: 36 },
  six: { organisation: 24, name: 6, title: 14, agreement: 40 },
  nine: { organisation: 24, name: 4.1, title: 12, agreement: 29 },
  many: { organisation: 20, name: 3.3, title: 10, agreement: 25 },
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
  return (
    <li className={styles.party}>
      <PartyMark party={party} />
      <div className={styles.words}>
        {signer.name ? <Signer name={signer.name} room={room.name} isChinese={language === 'zh-CN'} /> : null}
        <p className={styles.organisation} style={scale(name, room.organisation, 0.66)}>
          {sensibleBreaks(name)}
        </p>
        {signer.title ? (
          <p
            className={styles.title}
            style={{ '--fit': fitLine(signer.title, room.title, 0.72) } as CSSProperties}
          >
            {sensibleBreaks(signer.title)}
          </p>
        ) : null}
      </div>
    </li>
  );
}

/** Two characters stand as wide as three, as on every Chinese name plate; a long name breaks at its point. */
function Signer({ name, room, isChinese }: { name: string; room: number; isChinese: boolean }) {
  const isHan = /\p{Script=Han}/u.test(name);
  const shown = isChinese && /^\p{Script=Han}{2}$/u.test(name) ? `${name[0]}\u3000${name.slice(1)}` : name;
  const parts = widthOf(name) > room / 0.7 ? shown.split(isHan ? /(?<=·)/u : /(?<=[ -])/u) : [shown];
  // as many lines as two: the widest part, or half of all
  const widest = Math.max(...parts.map(widthOf), parts.length > 1 ? widthOf(name) / 2 : 0);
  return (
    <p
      className={styles.signer}
      style={{ '--fit': Math.max(0.5, Math.min(1, room / widest)) } as CSSProperties}
    >
      {parts.map((part, at) => (
        <Fragment key={at}>
          {at > 0 ? <wbr /> : null}
          <span>{part}</span>
        </Fragment>
      ))}
    </p>
  );
}

const scale = (text: string, room: number, least = 0.66): CSSProperties =>
  ({ '--fit': fit(text, room, least) }) as CSSProperties;
