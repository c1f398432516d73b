import { describe, expect, it } from '@jest/globals';
import { stemEnglish } from './stem-english.js';

describe('stemEnglish', () => {
  it.each([
    ['bearings', 'bearing'],
    ['welding', 'welded'],
    ['batteries', 'battery'],
    ['detection', 'detected'],
    ['localisation', 'localization'],
    ['optimisation', 'optimise'],
    ['scheduling', 'schedule'],
  ])('%s and %s are one word', (a, b) => {
    expect(stemEnglish(a)).toBe(stemEnglish(b));
  });

  it.each([
    ['sensor', 'sense'],
    ['steel', 'steal'],
    ['gear', 'gate'],
  ])('%s and %s are two', (a, b) => {
    expect(stemEnglish(a)).not.toBe(stemEnglish(b));
  });

  it('leaves model names and short words alone', () => {
    expect(['cr12mov', 'pet', '5g', 'c++'].map(stemEnglish)).toEqual(['cr12mov', 'pet', '5g', 'c++']);
  });
});
