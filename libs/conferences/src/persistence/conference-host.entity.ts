import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { HostPart } from '#contracts/vocabulary';

/** 主办, 承办/协办, host university of one conference. */
@Entity('conference_hosts')
@Index('conference_hosts_organisation', ['organisationId'])
@Check('conference_hosts_part_known', "part IN ('organiser', 'co-organiser', 'host-university')")
export class ConferenceHost {
  @ForeignKey('Conference')
  @PrimaryColumn('uuid')
  conferenceId: string;

  @ForeignKey('Organisation')
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('text')
  part: HostPart;

  @Column('int')
  position: number;
}
