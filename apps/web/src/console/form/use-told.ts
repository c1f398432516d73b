import { App } from 'antd';
import { asProblem } from '../../api/problem.js';

/** Short messages after an action: what was done, or the server's sentence on why not. */
export function useTold() {
  const { message } = App.useApp();
  return {
    done: (words: string) => void message.success(words),
    failed: (error: unknown) => void message.error(asProblem(error).message, 6),
  };
}
