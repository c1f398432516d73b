export async function run(): Promise<number> {
  console.error('audit-verify is not there yet.');
  return 1;
}
