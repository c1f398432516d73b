const seconds = (since) => {
  const passed = (Date.now() - since) / 1000;
  return passed < 10 ? `${passed.toFixed(1)} s` : `${Math.round(passed)} s`;
};

const rewritable = process.stdout.isTTY === true;
/** A line that cannot be rewritten is repeated seldom: after 10, 20 and 30 s, then twice a minute. */
const isDue = (beat) => rewritable || (beat % 10 === 0 && (beat <= 30 || beat % 30 === 0));

/**
 * Does one step and says so in one line with the time it took. `work` gets `progress(text)` for what is going on now
 * and `note(text)` for a line of its own. What `work` gives as a string closes the line; it gives undefined for "done".
 */
export async function step(title, work) {
  const since = Date.now();
  let doing = '';
  let shown = false;
  const clear = () => rewritable && process.stdout.write('\r\x1b[2K');
  const show = () => {
    shown = true;
    clear();
    process.stdout.write(`  … ${title}${doing && `: ${doing}`} (${seconds(since)})${rewritable ? '' : '\n'}`);
  };
  const first = setTimeout(show, rewritable ? 100 : 1000);
  let beats = 0;
  const heartbeat = setInterval(() => {
    beats += 1;
    if (isDue(beats)) show();
  }, 1000);
  const note = (text) => {
    clear();
    process.stdout.write(`    ${text}\n`);
  };
  const progress = (text) => {
    doing = text;
    if (rewritable && shown) show();
  };
  try {
    const result = await work({ progress, note });
    clear();
    process.stdout.write(
      `  ✓ ${title}${typeof result === 'string' ? `: ${result}` : ''} (${seconds(since)})\n`,
    );
    return result;
  } catch (error) {
    clear();
    process.stdout.write(`  ✗ ${title} (${seconds(since)})\n`);
    throw error;
  } finally {
    clearTimeout(first);
    clearInterval(heartbeat);
  }
}
