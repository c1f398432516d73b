import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { SinkAnswer, SinkQuestion } from './mail-sink.js';

type Answer<Tell extends SinkAnswer['tell']> = Extract<SinkAnswer, { tell: Tell }>;

export interface BenchMailSink {
  port: number;
  /** Resolves when this many mails have come in since the last `forget`. */
  reach(mails: number): Promise<void>;
  report(): Promise<Answer<'report'>>;
  /** Sources of the first mails, one character a byte. */
  samples(): Promise<string[]>;
  forget(): Promise<void>;
  stop(): Promise<void>;
}

export async function startBenchMailSink(): Promise<BenchMailSink> {
  const child = fork(fileURLToPath(new URL('./mail-sink.js', import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const answer = async <Tell extends SinkAnswer['tell']>(tell: Tell): Promise<Answer<Tell>> => {
    for (;;) {
      const [said] = (await once(child, 'message')) as [SinkAnswer];
      if (said.tell === tell) return said as Answer<Tell>;
    }
  };
  const asked = <Tell extends SinkAnswer['tell']>(question: SinkQuestion, tell: Tell) => {
    const answered = answer(tell);
    child.send(question);
    return answered;
  };
  const { port } = await answer('listening');
  return {
    port,
    reach: async (mails) => void (await asked({ ask: 'reach', mails }, 'reached')),
    report: () => asked({ ask: 'report' }, 'report'),
    samples: async () => (await asked({ ask: 'samples' }, 'samples')).sources,
    forget: async () => void (await asked({ ask: 'forget' }, 'forgotten')),
    async stop() {
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}
