import { randomUUID } from 'node:crypto';
import type { RunMode, StageCommand, StageEvent, StageSnapshot } from '#contracts/signing/stage';
import { applyStageEvent, playStage } from '#contracts/signing/stage-reducer';
import type { StageState } from '#contracts/signing/stage-state';
import type { Client, RunningApp } from '../../support/conference-app.js';
import type { TestDatabase } from '../../support/postgres.js';
import { scheduleConference, type TestConference } from '../registration/world.js';

export interface StageWorld {
  conference: TestConference;
  path: string;
  ceremonyId: string;
  rounds: { id: string; agreementIds: string[] }[];
}

/** Kinds that every installation has, by the number of their round. */
const kindOf = (at: number): string => `00000000-0000-4000-8000-00000000090${(at % 3) + 1}`;

/** A ceremony planned in rounds with so many agreements each, all confirmed and staged. */
export async function stageWorld(app: RunningApp, sizes: readonly number[]): Promise<StageWorld> {
  const conference = await scheduleConference(app, { 'enterprise-representative': 20 });
  const university = await app.administrator.post('/organisations', {
    nameZh: `${conference.titleZh}理工大学`,
    kind: 'university',
  });
  return {
    conference,
    path: `/conferences/${conference.id}/ceremony/stage`,
    ...(await planCeremony(app.database, conference.id, sizes, [
      conference.organisationId,
      university.body.id,
    ])),
  };
}

/** Puts a planned ceremony straight into the tables. */
export async function planCeremony(
  database: TestDatabase,
  conferenceId: string,
  sizes: readonly number[],
  organisationIds: readonly string[],
): Promise<Pick<StageWorld, 'ceremonyId' | 'rounds'>> {
  const ceremonyId = randomUUID();
  await database.query(
    `INSERT INTO ceremonies (id, conference_id, title_zh, title_en) VALUES ($1, $2, $3, $4)`,
    [ceremonyId, conferenceId, '校企合作签约仪式', 'School-enterprise signing ceremony'],
  );
  const rounds = [];
  for (const [at, size] of sizes.entries()) {
    const round = { id: randomUUID(), agreementIds: [] as string[] };
    await database.query(
      `INSERT INTO ceremony_rounds (id, ceremony_id, position, title_zh, title_en, kind_id, minutes)
       VALUES ($1, $2, $3, $4, $5, $6, 5)`,
      [round.id, ceremonyId, at + 1, `第${at + 1}轮签约`, `Round ${at + 1}`, kindOf(at)],
    );
    for (let one = 1; one <= size; one++) {
      const id = randomUUID();
      await database.query(
        `INSERT INTO agreements (id, conference_id, kind_id, title_zh, title_en, state, created_at)
         VALUES ($1, $2, $3, $4, '', 'staged', now())`,
        [id, conferenceId, kindOf(at), `合作协议 ${at + 1}-${one}`],
      );
      for (const [position, organisationId] of organisationIds.entries())
        await database.query(
          `INSERT INTO agreement_parties (id, agreement_id, organisation_id, position, signatory_name, signatory_title)
           VALUES (gen_random_uuid(), $1, $2, $3, $4, '副总经理')`,
          [id, organisationId, position + 1, position === 0 ? '周志远' : '林慧敏'],
        );
      await database.query(
        `INSERT INTO ceremony_entries (agreement_id, round_id, position) VALUES ($1, $2, $3)`,
        [id, round.id, one],
      );
      round.agreementIds.push(id);
    }
    rounds.push(round);
  }
  return { ceremonyId, rounds };
}

/** One tab of a stage manager: knows what it was told, gives commands on that ground. */
export class TestConsole {
  readonly console = randomUUID();

  constructor(
    readonly client: Client,
    private readonly path: string,
  ) {}

  async state(): Promise<{ state: StageState; snapshot: StageSnapshot }> {
    const { body } = await this.client.get<StageSnapshot>(this.path);
    return { snapshot: body, state: playStage(body.show, body.run?.mode ?? 'rehearsal', body.events) };
  }

  start(mode: RunMode) {
    return this.client.post(`${this.path}/runs`, { mode });
  }

  end() {
    return this.client.post(`${this.path}/runs/end`);
  }

  /** On the ground of the newest state unless told. */
  async give(command: StageCommand, { id = randomUUID(), base = -1, runId = '' } = {}) {
    const { snapshot, state } = await this.state();
    return this.client.post(`${this.path}/commands`, {
      id,
      runId: runId || snapshot.run?.id,
      console: this.console,
      base: base < 0 ? state.seq : base,
      command,
    });
  }

  /** Presses «next» until the stage stands there. */
  async goTo(cue: StageState['cue']): Promise<void> {
    await this.give({ kind: 'go', to: cue });
  }
}

interface Message {
  event: string;
  data: unknown;
}

/** A screen or console that watches the stream. */
export class TestScreen {
  readonly messages: Message[] = [];
  private readonly stop = new AbortController();
  isOver = false;
  done: Promise<void> = Promise.resolve();

  static async open(client: Client, path: string, as: 'screen' | 'console' = 'screen'): Promise<TestScreen> {
    const screen = new TestScreen();
    const answer = await client.open(`${path}/live?as=${as}`, screen.stop.signal);
    if (!answer.ok) throw new Error(`${answer.status}`);
    screen.done = screen.read(answer);
    return screen;
  }

  private async read(answer: Response): Promise<void> {
    let text = '';
    try {
      for await (const chunk of answer.body!.pipeThrough(
        new TextDecoderStream() as never,
      ) as unknown as AsyncIterable<string>) {
        text += chunk;
        const parts = text.split('\n\n');
        text = parts.pop()!;
        for (const part of parts) {
          const event = /^event: (.*)$/m.exec(part)?.[1];
          const data = /^data: (.*)$/m.exec(part)?.[1];
          if (event && data) this.messages.push({ event, data: JSON.parse(data) });
        }
      }
    } catch {
      // closed by either side
    }
    this.isOver = true;
  }

  get snapshot(): StageSnapshot | undefined {
    return this.messages.findLast(({ event }) => event === 'snapshot')?.data as StageSnapshot | undefined;
  }

  get commands(): StageEvent[] {
    return this.messages.filter(({ event }) => event === 'command').map(({ data }) => data as StageEvent);
  }

  get watchers(): unknown {
    return this.messages.findLast(({ event }) => event === 'watchers')?.data;
  }

  /** The stage as this screen shows it: the last whole, then each command once. */
  get state(): StageState | undefined {
    const { snapshot } = this;
    if (!snapshot) return undefined;
    const since = this.messages.slice(this.messages.findLastIndex(({ event }) => event === 'snapshot'));
    let state = playStage(snapshot.show, snapshot.run?.mode ?? 'rehearsal', snapshot.events);
    for (const { event, data } of since)
      if (event === 'command' && (data as StageEvent).seq === state.seq + 1)
        state = applyStageEvent(state, data as StageEvent);
    return state;
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.done;
  }
}
