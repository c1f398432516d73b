import { In, IsNull } from 'typeorm';
import type { Transaction } from '#platform/database';
import { CooperationReport } from './cooperation-report.entity.js';
import { MilestoneFile } from './milestone-file.entity.js';
import { MilestoneReminder } from './milestone-reminder.entity.js';
import { MilestoneReport } from './milestone-report.entity.js';
import { MilestoneTemplate } from './milestone-template.entity.js';
import { Milestone } from './milestone.entity.js';

export class Milestones {
  constructor(private readonly tx: Transaction) {}

  find(id: string): Promise<Milestone | null> {
    return this.tx.findOneBy(Milestone, { id });
  }

  /** Nobody else changes it until this transaction ends. */
  lock(id: string): Promise<Milestone | null> {
    return this.tx.findOne(Milestone, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  byIds(ids: readonly string[]): Promise<Milestone[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.tx.findBy(Milestone, { id: In([...ids]) });
  }

  /** By their day. */
  ofAgreement(agreementId: string): Promise<Milestone[]> {
    return this.tx.find(Milestone, {
      where: { agreementId },
      order: { dueOn: 'ASC', position: 'ASC', id: 'ASC' },
    });
  }

  async add(milestones: readonly Milestone[]): Promise<void> {
    if (milestones.length > 0) await this.tx.insert(Milestone, [...milestones]);
  }

  async change(id: string, changes: Partial<Milestone>): Promise<void> {
    await this.tx.update(Milestone, id, { ...changes, version: () => 'version + 1' });
  }

  /** The first first. */
  reports(ids: readonly string[]): Promise<MilestoneReport[]> {
    return ids.length === 0
      ? Promise.resolve([])
      : this.tx.find(MilestoneReport, {
          where: { milestoneId: In([...ids]) },
          order: { at: 'ASC', id: 'ASC' },
        });
  }

  async addReport(report: MilestoneReport): Promise<void> {
    await this.tx.insert(MilestoneReport, report);
  }

  /** Every report that waits for an answer has got this one. */
  async answerReports(milestoneId: string, answer: 'accepted' | 'again', answerWords: string): Promise<void> {
    await this.tx.update(MilestoneReport, { milestoneId, answer: IsNull() }, { answer, answerWords });
  }

  /** Without their content. */
  files(ids: readonly string[]): Promise<MilestoneFile[]> {
    return ids.length === 0
      ? Promise.resolve([])
      : this.tx.find(MilestoneFile, {
          where: { milestoneId: In([...ids]) },
          order: { addedAt: 'ASC', id: 'ASC' },
        });
  }

  /** With its content. */
  file(milestoneId: string, id: string): Promise<MilestoneFile | null> {
    return this.tx
      .createQueryBuilder(MilestoneFile, 'f')
      .addSelect('f.content')
      .where({ milestoneId, id })
      .getOne();
  }

  async addFile(file: MilestoneFile): Promise<void> {
    await this.tx.insert(MilestoneFile, file);
  }

  reminders(milestoneId: string): Promise<MilestoneReminder[]> {
    return this.tx.find(MilestoneReminder, { where: { milestoneId }, order: { at: 'ASC' } });
  }

  /** The newest first. */
  cooperation(agreementId: string): Promise<CooperationReport[]> {
    return this.tx.find(CooperationReport, { where: { agreementId }, order: { at: 'DESC', id: 'DESC' } });
  }

  /** In their order. */
  templates(kindIds: readonly string[]): Promise<MilestoneTemplate[]> {
    return kindIds.length === 0
      ? Promise.resolve([])
      : this.tx.find(MilestoneTemplate, {
          where: { kindId: In([...kindIds]) },
          order: { kindId: 'ASC', position: 'ASC' },
        });
  }

  async setTemplates(kindId: string, templates: readonly MilestoneTemplate[]): Promise<void> {
    await this.tx.delete(MilestoneTemplate, { kindId });
    if (templates.length > 0) await this.tx.insert(MilestoneTemplate, [...templates]);
  }
}
