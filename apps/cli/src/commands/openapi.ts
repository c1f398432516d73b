export async function run(): Promise<number> {
  console.error('openapi is not there yet.');
  return 1;
}
