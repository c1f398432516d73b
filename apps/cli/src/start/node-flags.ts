/**
 * How the server processes are started. What a request needs lives for milliseconds; with V8's usual 16 MiB for young
 * objects a crowd's are cleared away (and the living copied) every few batches, a tenth of all its time.
 */
export const nodeFlags = ['--enable-source-maps', '--max-semi-space-size=32'];
