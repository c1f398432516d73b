/** Something the person in front of the screen can mend: the message is one sentence that says what and how. */
export class StartRefused extends Error {
  name = 'StartRefused';
}

const reasons = {
  ENOSPC: (folder) => `The disk that holds ${folder} is full: free some space and start again.`,
  EDQUOT: (folder) => `Your disk quota for ${folder} is used up: free some space and start again.`,
  ENOENT: (folder) => `The folder ${folder} cannot be made there: set DATA_DIR to another.`,
  EROFS: (folder) => `${folder} cannot be written (read-only disk): use a folder that can (set DATA_DIR).`,
  EACCES: (folder) =>
    `You may not write in ${folder}: run as the user who owns it, or set DATA_DIR to a folder of yours.`,
  EPERM: (folder) =>
    `You may not write in ${folder}: run as the user who owns it, or set DATA_DIR to a folder of yours.`,
  ENOTDIR: (folder) =>
    `${folder} cannot be a folder because a file stands in its way: set DATA_DIR to another.`,
  EEXIST: (folder) =>
    `${folder} cannot be a folder because a file stands in its way: set DATA_DIR to another.`,
};

/** Runs `work`; a file error inside comes out as a sentence about `folder`. */
export async function inFolder(folder, work) {
  try {
    return await work();
  } catch (error) {
    throw reasons[error.code] ? new StartRefused(reasons[error.code](folder), { cause: error }) : error;
  }
}

/** Ends the process: a sentence for what can be mended, the whole story for a fault of ours. */
export function exitWith(error) {
  if (error?.name === 'AbortError') process.exit(130);
  console.error(error?.name === 'StartRefused' ? `\n${error.message}` : error);
  process.exit(1);
}
