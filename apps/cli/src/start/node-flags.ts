/**
 * How the HTTP process is started. What a request needs lives for milliseconds; with V8's usual 16 MiB for young
 * objects a crowd's are cleared away (and the living copied) every few batches, a tenth of all its time.
 */
export const nodeFlags = ['--enable-source-maps', '--max-semi-space-size=32'];

/**
 * How the worker is started: nobody waits for it, and it stands beside everything else on a small machine. Told of a
 * limit that it never comes near (a tenth of it lives), V8 clears away earlier: 100 MiB less under load, for a few
 * hundredths more work. Source maps would hold another 15 MiB; the built code's own lines are as easily found.
 */
export const workerFlags = ['--max-semi-space-size=4', '--max-old-space-size=512'];
