import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { AgreementKindKey, SigningAct } from '#contracts/signing/agreements';

/** A kind of agreement. Five come with the installation; organisers add theirs. */
@Entity('agreement_kinds')
@Unique('agreement_kinds_key_once', ['key'])
@Check('agreement_kinds_named', `name_zh <> '' AND plural_zh <> '' AND name_en <> '' AND plural_en <> ''`)
@Check('agreement_kinds_act_known', `act IN ('document','plaque')`)
@Check('agreement_kinds_colour', `colour ~ '^#[0-9a-f]{6}$'`)
export class AgreementKind {
  @PrimaryColumn('uuid')
  id: string;

  /** Null = an organiser's own. */
  @Column('text', { nullable: true })
  key: AgreementKindKey | null;

  @Column('text')
  nameZh: string;

  @Column('text')
  nameEn: string;

  /** As reports count it: 8 个就业基地, 8 employment bases. */
  @Column('text')
  pluralZh: string;

  @Column('text')
  pluralEn: string;

  @Column('text')
  act: SigningAct;

  /** #rrggbb, of its rounds on the big screen and of its bar in charts. */
  @Column('text')
  colour: string;

  @Column('int')
  position: number;

  @Column('timestamptz', { nullable: true })
  archivedAt: Date | null;
}
