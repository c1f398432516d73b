import type { OutcomeTone } from './outcome.js';

type Note = readonly [hertz: number, seconds: number];

/** Told apart without looking: one high, two middle, one long low; grey is a short middle one. */
const melodies: Record<OutcomeTone, readonly Note[]> = {
  green: [[1320, 0.12]],
  amber: [
    [660, 0.12],
    [660, 0.12],
  ],
  red: [[196, 0.5]],
  grey: [[440, 0.1]],
};

/** Milliseconds on, off, on. */
const buzzes: Record<OutcomeTone, number[]> = {
  green: [80],
  amber: [80, 80, 80],
  red: [400],
  grey: [40],
};

const GAP_SECONDS = 0.06;
let audio: AudioContext | undefined;

/** Browsers let a page sound only after a touch or a key: call it from one. */
export function wakeSound(): void {
  if (typeof AudioContext === 'undefined') return;
  audio ??= new AudioContext();
  if (audio.state === 'suspended') void audio.resume().catch(() => undefined);
}

export function signal(tone: OutcomeTone, hasSound: boolean): void {
  navigator.vibrate?.(buzzes[tone]);
  if (!hasSound || audio?.state !== 'running') return;
  let at = audio.currentTime;
  for (const [hertz, seconds] of melodies[tone]) {
    const oscillator = audio.createOscillator();
    const volume = audio.createGain();
    oscillator.frequency.value = hertz;
    volume.gain.setValueAtTime(0.25, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + seconds); // no click at the end
    oscillator.connect(volume).connect(audio.destination);
    oscillator.start(at);
    oscillator.stop(at + seconds);
    at += seconds + GAP_SECONDS;
  }
}
