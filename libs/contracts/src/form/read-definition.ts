import { characters, cleanBlock, cleanLine } from '../clean-text.js';
import type { FieldFault } from '../domain-error.js';
import type { ErrorCode } from '../errors/index.js';
import { conditionFault, readCondition } from './condition.js';
import {
  fieldKinds,
  formLimits,
  hasOptions,
  type FieldKind,
  type FieldOption,
  type FormDefinition,
  type FormField,
} from './form-definition.js';
import { isFormKey, isPlainObject, own } from './form-key.js';

type Tell = (path: string, code: ErrorCode, params?: FieldFault['params']) => void;
type Json = Record<string, unknown>;

/** Kinds for which `min` and `max` mean something. */
const bounded: readonly FieldKind[] = ['text', 'long-text', 'number', 'scale', 'multiple'];

function textOf(from: Json, name: string, max: number, clean: (text: string) => string, tell: Tell): string {
  const given = own(from, name);
  if (given === undefined || given === null) return '';
  if (typeof given !== 'string') return (tell(name, 'field.wrong-type'), '');
  const text = given.length > max * 4 ? given : clean(given);
  if (characters(text) > max) return (tell(name, 'field.too-long', { max }), '');
  return text;
}

function flagOf(from: Json, name: string, tell: Tell): boolean {
  const given = own(from, name) ?? false;
  if (typeof given !== 'boolean') tell(name, 'field.wrong-type');
  return given === true;
}

function boundOf(from: Json, name: 'min' | 'max', kind: FieldKind, tell: Tell): number | undefined {
  const given = own(from, name) ?? undefined;
  if (given === undefined || !bounded.includes(kind)) return undefined;
  if (kind === 'scale') {
    const [least, most] = name === 'min' ? [0, 1] : [2, formLimits.longestScale];
    if (typeof given === 'number' && Number.isInteger(given) && given >= least && given <= most) return given;
    tell(name, 'form.scale-wrong');
    return undefined;
  }
  const isCount = kind !== 'number';
  const isRight =
    typeof given === 'number' &&
    Math.abs(given) <= formLimits.greatestNumber &&
    (!isCount || (Number.isInteger(given) && given >= 1 && given <= formLimits.longTextLength));
  if (isRight) return given + 0;
  tell(name, 'field.number-range');
  return undefined;
}

function labelOf(from: Json, tell: Tell): { labelZh: string; labelEn: string } {
  let isWrong = false;
  const labelZh = textOf(from, 'labelZh', formLimits.labelLength, cleanLine, (...fault) => {
    isWrong = true;
    tell(...fault);
  });
  if (!labelZh && !isWrong) tell('labelZh', 'form.label-needed');
  return { labelZh, labelEn: textOf(from, 'labelEn', formLimits.labelLength, cleanLine, tell) };
}

function keyOf(from: Json, taken: Set<string>, tell: Tell): string {
  const key = own(from, 'key');
  if (!isFormKey(key)) return (tell('key', 'form.key-wrong'), '');
  if (taken.has(key)) tell('key', 'form.key-twice');
  taken.add(key);
  return key;
}

function optionsOf(from: Json, tell: Tell): FieldOption[] {
  const given = own(from, 'options') ?? [];
  if (!Array.isArray(given)) return (tell('options', 'field.wrong-type'), []);
  if (given.length === 0) tell('options', 'form.options-needed');
  if (given.length > formLimits.options)
    return (tell('options', 'form.too-many-options', { max: formLimits.options }), []);
  const taken = new Set<string>();
  return given.flatMap((option: unknown, index) => {
    const path = `options.${index}`;
    if (!isPlainObject(option)) return (tell(path, 'field.wrong-type'), []);
    const tellHere: Tell = (name, ...rest) => tell(`${path}.${name}`, ...rest);
    return [{ key: keyOf(option, taken, tellHere), ...labelOf(option, tellHere) }];
  });
}

/** What the two ends of a scale mean; both have words, or neither has. */
function endsOf(from: Json, tell: Tell): FieldOption[] {
  const given = own(from, 'options') ?? [];
  if (!Array.isArray(given)) return (tell('options', 'field.wrong-type'), []);
  if (given.length === 0) return [];
  return (['low', 'high'] as const).flatMap((key, index) => {
    const end: unknown = given[index];
    const tellHere: Tell = (name, ...rest) => tell(`options.${index}.${name}`, ...rest);
    if (!isPlainObject(end)) return (tellHere('labelZh', 'form.label-needed'), []);
    return [{ key, ...labelOf(end, tellHere) }];
  });
}

function fieldOf(from: Json, taken: Set<string>, tell: Tell): FormField | null {
  const key = keyOf(from, taken, tell);
  const kind = own(from, 'kind') as FieldKind;
  if (!fieldKinds.includes(kind)) return (tell('kind', 'field.not-a-choice'), null);
  const [min, max] = [boundOf(from, 'min', kind, tell), boundOf(from, 'max', kind, tell)];
  if (min !== undefined && max !== undefined && min > max) tell('min', 'form.range-wrong');
  const shownWhen = readCondition(own(from, 'shownWhen'), tell);
  const text = (name: string, length: number) => textOf(from, name, length, cleanBlock, tell);
  return {
    key,
    kind,
    ...labelOf(from, tell),
    helpZh: text('helpZh', formLimits.helpLength),
    helpEn: text('helpEn', formLimits.helpLength),
    isRequired: flagOf(from, 'isRequired', tell),
    isInternal: flagOf(from, 'isInternal', tell),
    ...(hasOptions(kind) ? { options: optionsOf(from, tell) } : {}),
    ...(kind === 'scale' ? { options: endsOf(from, tell) } : {}),
    ...(shownWhen ? { shownWhen } : {}),
    ...(min !== undefined ? { min } : {}),
    ...(max !== undefined ? { max } : {}),
    ...(kind === 'consent'
      ? { textZh: text('textZh', formLimits.consentLength), textEn: text('textEn', formLimits.consentLength) }
      : {}),
  };
}

/**
 * Reads a definition from anything: cleaned, with known properties only, and everything wrong with it at its path
 * (`fields.3.options.0.labelZh`). Usable only without faults. Never throws.
 */
export function readDefinition(given: unknown): { definition: FormDefinition; faults: FieldFault[] } {
  const faults: FieldFault[] = [];
  const fields: FormField[] = [];
  const tellAt =
    (path: string): Tell =>
    (name, code, params) =>
      faults.push({ field: path ? `${path}.${name}` : name, code, ...(params ? { params } : {}) });
  const list = isPlainObject(given) ? own(given, 'fields') : undefined;
  if (!Array.isArray(list)) tellAt('')('fields', 'field.wrong-type');
  else if (list.length > formLimits.fields)
    tellAt('')('fields', 'form.too-many-fields', { max: formLimits.fields });
  else {
    const taken = new Set<string>();
    list.forEach((each: unknown, index) => {
      const tell = tellAt(`fields.${index}`);
      if (!isPlainObject(each)) return tell('kind', 'field.wrong-type');
      const field = fieldOf(each, taken, tell);
      if (!field) return;
      const wrongCondition = field.shownWhen && conditionFault(field, fields);
      if (wrongCondition) tell('shownWhen', wrongCondition);
      if (field.kind === 'sessions' && fields.some(({ kind }) => kind === 'sessions'))
        tell('kind', 'form.sessions-twice');
      fields.push(field);
    });
  }
  return { definition: { fields }, faults };
}

/** Everything wrong with a definition; empty when it can be used. Never throws. */
export const definitionFaults = (given: unknown): FieldFault[] => readDefinition(given).faults;
