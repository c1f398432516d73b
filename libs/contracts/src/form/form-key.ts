/**
 * Whether the text may name a field or an option: it becomes a property of JSON objects, so it is plain and no name
 * that every object has (`constructor`).
 */
export const isFormKey = (text: unknown): text is string =>
  typeof text === 'string' && /^[a-z][a-z0-9-]{0,39}$/.test(text) && !(text in Object.prototype);

/** An object of JSON, not an array and not null. */
export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object's own property; never one that it inherits. */
export const own = (object: Record<string, unknown>, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;
