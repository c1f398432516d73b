export async function run(): Promise<number> {
  console.error('create-admin is not there yet.');
  return 1;
}
