/** One message of a stream of server-sent events (HTML Living Standard, 9.2). JSON has no line breaks of its own. */
export const sseFrame = (event: string, data: unknown, id?: number): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
