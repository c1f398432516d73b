import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A word of one's own on an organisation: 「重点联系」, 「2025 邀请」. */
@Entity('organisation_tags')
@Check('organisation_tags_length', 'char_length(tag) BETWEEN 1 AND 40')
@Index('organisation_tags_tag', ['tag'])
export class OrganisationTag {
  @ForeignKey('Organisation')
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('text')
  tag: string;
}
