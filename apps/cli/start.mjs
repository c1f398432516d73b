// `npm start`: plain JavaScript without packages, because a fresh clone has none yet.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Zijin needs Node.js 20.19 or newer and this is ${process.versions.node}: install it from https://nodejs.org.`,
  );
  process.exit(1);
}
const { startZijin } = await import('./prepare/start-zijin.mjs');
await startZijin();
