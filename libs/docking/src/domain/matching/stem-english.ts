/**
 * English words without their endings, after Porter ("An algorithm for suffix stripping", Program 14, 1980) with the
 * steps that matter between descriptions of technology; words of three letters and what holds digits stay as they are.
 */
export function stemEnglish(word: string): string {
  if (word.length <= 3 || !/^[a-z]+$/.test(word)) return word;
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const stem = irregular.get(word) ?? lastSteps(suffixes(pastAndGerund(plural(word))));
  if (remembered.size < 50_000) remembered.set(word, stem);
  return stem;
}

const remembered = new Map<string, string>();
const irregular = new Map([
  ['axes', 'axi'],
  ['axis', 'axi'],
  ['analyses', 'analysi'],
  ['analysis', 'analysi'],
  ['analyze', 'analysi'],
  ['analyse', 'analysi'],
  ['analyzing', 'analysi'],
  ['vehicles', 'vehicl'],
]);

/** How often vowels are followed by consonants: Porter's m. */
function measure(stem: string): number {
  return (stem.replace(/(?<=^|[^aeiou])y/g, 'i').match(/[aeiou]+[^aeiou]+/g) ?? []).length;
}

const hasVowel = (stem: string): boolean => /[aeiouy]/.test(stem);

function plural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies')) return `${word.slice(0, -3)}i`;
  if (word.endsWith('ss') || word.endsWith('us')) return word;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function pastAndGerund(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
  const stem = word.slice(0, word.length - ending);
  if (ending === 0 || !hasVowel(stem))
    return word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
  if (/(at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([^aeiouylsz])\1$/.test(stem)) return stem.slice(0, -1);
  if (measure(stem) === 1 && /[^aeiou][aeiouy][^aeiouwxy]$/.test(stem)) return `${stem}e`;
  return stem;
}

const replaced: readonly (readonly [string, string])[] = [
  ['ational', 'ate'], ['ization', 'ize'], ['isation', 'ize'], ['fulness', 'ful'], ['ousness', 'ous'], ['iveness', 'ive'],
  ['tional', 'tion'], ['biliti', 'ble'], ['ation', 'ate'], ['alism', 'al'], ['aliti', 'al'], ['iviti', 'ive'],
  ['entli', 'ent'], ['ousli', 'ous'], ['alli', 'al'], ['izer', 'ize'], ['ator', 'ate'], ['icate', 'ic'], ['ative', ''],
  ['alize', 'al'], ['iciti', 'ic'], ['ical', 'ic'], ['ness', ''], ['ful', ''], ['ise', 'ize'],
]; // prettier-ignore

const dropped = [
  'ement', 'ance', 'ence', 'able', 'ible', 'ment', 'ant', 'ent', 'ism', 'ate', 'iti', 'ous', 'ive', 'ize', 'al', 'er', 'ic', 'or',
]; // prettier-ignore

function suffixes(word: string): string {
  let stem = word;
  for (let turn = 0; turn < 2; turn += 1) {
    const rule = replaced.find(([ending]) => stem.endsWith(ending));
    if (!rule || measure(stem.slice(0, -rule[0].length)) === 0) break;
    stem = stem.slice(0, -rule[0].length) + rule[1];
  }
  if (/[st]ion$/.test(stem) && measure(stem.slice(0, -3)) > 1) return stem.slice(0, -3);
  const ending = dropped.find((one) => stem.endsWith(one));
  return ending && measure(stem.slice(0, -ending.length)) > 1 ? stem.slice(0, -ending.length) : stem;
}

function lastSteps(word: string): string {
  const stem = word.endsWith('e') && measure(word.slice(0, -1)) >= 1 ? word.slice(0, -1) : word;
  return stem.endsWith('ll') && measure(stem) > 1 ? stem.slice(0, -1) : stem;
}
