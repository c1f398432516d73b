/**
 * Loaded into every child before its own main (`node --import`): when `npm start` is killed its channel breaks, and a
 * child that does not listen for that itself (yet) goes the way it goes on SIGTERM, within ten seconds in any case.
 */
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), 10_000).unref();
  if (process.listenerCount('disconnect') === 0) process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
