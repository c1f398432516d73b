/** The English file has the keys of the Chinese one; only a singular (`_one`) may come on top. */
export type Words<Chinese> = {
  [Key in keyof Chinese]: Chinese[Key] extends string ? string : Words<Chinese[Key]>;
} & { [singular: `${string}_one`]: string };
