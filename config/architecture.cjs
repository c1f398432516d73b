/**
 * Who may import whom (DESIGN §2). `npm run architecture` fails on a cycle, an import that leads nowhere, a context
 * entered other than by its door, or an arrow that is not on the map.
 */
const map = {
  accounts: [],
  organisations: [],
  conferences: ['organisations', 'accounts'],
  registration: ['accounts', 'conferences', 'organisations'],
  outreach: ['accounts', 'conferences', 'organisations', 'registration'],
  'check-in': ['registration', 'conferences'],
  docking: ['accounts', 'registration', 'conferences', 'organisations', 'timetable'],
  signing: ['accounts', 'registration', 'check-in', 'conferences', 'organisations', 'docking'],
  reports: [
    'accounts',
    'organisations',
    'conferences',
    'registration',
    'outreach',
    'check-in',
    'docking',
    'signing',
  ],
};
const contexts = Object.keys(map);
const any = (names) => `(${names.join('|')})`;
const floor = ['contracts', 'platform', 'documents'];

const onTheMap = contexts.map((context) => ({
  name: `${context}-uses-only-its-neighbours`,
  severity: 'error',
  from: { path: `^libs/${context}/` },
  to: { path: '^libs/', pathNot: `^libs/${any([...floor, context, ...map[context]])}/` },
}));

const others = (context) => any([...contexts.filter((other) => other !== context), ...floor, 'timetable']);

const byTheDoor = contexts.flatMap((context) => [
  {
    name: `${context}-is-entered-by-its-door`,
    severity: 'error',
    from: { path: `^libs/${others(context)}/`, pathNot: '^libs/[^/]+/src/http/' },
    to: { path: `^libs/${context}/`, pathNot: `^libs/${context}/src/index\\.ts$` },
  },
  {
    name: `${context}-is-entered-by-its-doors-from-http`,
    comment: 'views and DTOs of another context, which nobody needs who answers no requests',
    severity: 'error',
    from: { path: `^libs/${others(context)}/src/http/` },
    to: { path: `^libs/${context}/`, pathNot: `^libs/${context}/src/(index|http)\\.ts$` },
  },
]);

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'every-import-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '(^virtual:|\\?url$)' },
    },
    ...onTheMap,
    ...byTheDoor,
    {
      name: 'contracts-stand-alone',
      severity: 'error',
      from: { path: '^libs/contracts/' },
      to: { path: '^(libs|apps|config)/', pathNot: '^libs/contracts/' },
    },
    {
      name: 'documents-know-no-trade',
      severity: 'error',
      from: { path: '^libs/documents/' },
      to: { path: '^(libs|apps|config)/', pathNot: '^libs/documents/' },
    },
    {
      name: 'timetable-stands-alone',
      comment: 'an engine of plain TypeScript and solvers: no framework, no database, nothing of the product',
      severity: 'error',
      from: { path: '^libs/timetable/' },
      to: {
        path: '(^(libs|apps|config)/|node_modules/(@nestjs|typeorm|pg|bullmq|fastify)/)',
        pathNot: '^libs/timetable/',
      },
    },
    {
      name: 'timetable-is-entered-by-its-door',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: '^libs/timetable/' },
      to: { path: '^libs/timetable/', pathNot: '^libs/timetable/src/index\\.ts$' },
    },
    {
      name: 'platform-knows-no-trade',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^(libs|apps)/', pathNot: '^libs/(platform|contracts)/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'states, rules and calculations know neither Nest nor the database',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/domain/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '(^libs/[^/]+/src/(application|persistence|http|jobs|mail)/|node_modules/(@nestjs|typeorm|bullmq|fastify)/)',
      },
    },
    {
      name: 'persistence-below-application',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/persistence/' },
      to: { path: '^libs/[^/]+/src/(application|http|jobs|mail)/', pathNot: '^libs/(platform|contracts)/' },
    },
    {
      name: 'application-below-its-doors',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/application/' },
      to: { path: '^libs/[^/]+/src/jobs/', pathNot: '^libs/contracts/' },
    },
    {
      name: 'apps-enter-by-a-door',
      severity: 'error',
      from: { path: '^apps/(conference|worker|cli)/' },
      to: { path: `^libs/${any(contexts)}/src/`, pathNot: '/src/(index|http|jobs|persistence/index)\\.ts$' },
    },
    {
      name: 'web-needs-only-contracts-and-the-client',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|apps|config)/', pathNot: '^(libs/(contracts|api-client)|apps/web)/' },
    },
    {
      name: 'apps-stay-apart',
      comment: 'only operator commands look into the processes: to describe the API, to replay the demo',
      severity: 'error',
      from: { path: '^apps/(conference|worker|web)/' },
      to: { path: '^apps/([^/]+)/', pathNot: '^apps/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
