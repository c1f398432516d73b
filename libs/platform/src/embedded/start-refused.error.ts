/** Something the person in front of the screen can mend: `message` is one sentence that says what and how. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

const sentences: Record<string, (folder: string) => string> = {
  ENOSPC: (folder) =>
    `The disk that holds ${folder} is full: free about 300 MB there, or set DATA_DIR to a folder on another disk.`,
  EDQUOT: (folder) =>
    `Your disk quota for ${folder} is used up: free about 300 MB, or set DATA_DIR to another folder.`,
  EROFS: (folder) => `${folder} cannot be written (read-only disk): set DATA_DIR to a folder that can.`,
  EACCES: (folder) =>
    `You may not write in ${folder}: run as the user who owns it, or set DATA_DIR to a folder of yours.`,
  EPERM: (folder) =>
    `You may not write in ${folder}: run as the user who owns it, or set DATA_DIR to a folder of yours.`,
  ENOTDIR: (folder) =>
    `${folder} cannot be a folder because a file stands in its way: set DATA_DIR to another.`,
  EEXIST: (folder) =>
    `${folder} cannot be a folder because a file stands in its way: set DATA_DIR to another.`,
};

/** Turns Node's file errors (ENOSPC, EACCES, …) into a sentence; gives every other error back as it came. */
export function explainFileError(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const sentence = code === undefined ? undefined : sentences[code];
  return sentence === undefined ? error : new StartRefused(sentence(folder), { cause: error });
}
