// `npm test`: installs and builds what is missing, then every gate and every suite. `npm test -- unit lint` runs those.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Zijin needs Node.js 20.19 or newer and this is ${process.versions.node}: install it from https://nodejs.org.`,
  );
  process.exit(1);
}
const { runTests } = await import('./run/run-tests.mjs');
await runTests(process.argv.slice(2));
