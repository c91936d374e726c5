// The direction of design: core <- {claims, suites} <- {did, status, trust, certificate}
// <- {issuer | holder | verifier} <- {web, cli, demo}; storage implements ports of roles.
const role = '(issuer|holder|verifier)'
const format = '(did|status|trust|certificate)'

/** From one place, to a path that it may not see. */
const forbid = (name, from, to) => ({ name, severity: 'error', from: { path: from }, to })

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    forbid('core-is-the-bottom', '^src/core/', { path: '^src/(?!core/)' }),
    forbid('core-has-no-packages-or-io', '^src/core/', { dependencyTypes: ['core', 'npm'] }),
    forbid('claims-see-core-only', '^src/claims/', { path: '^src/(?!core/|claims/)' }),
    forbid('suites-see-core-only', '^src/suites/', { path: '^src/(?!core/|suites/)' }),
    forbid('formats-stay-below-roles', `^src/${format}/`, {
      path: '^src/(issuer|holder|verifier|storage|web|cli|demo)/',
    }),
    forbid('formats-do-not-meet', `^src/${format}/`, {
      path: `^src/${format}/`,
      pathNot: '^src/$1/',
    }),
    forbid('roles-never-meet', `^src/${role}/`, { path: `^src/${role}/`, pathNot: '^src/$1/' }),
    forbid('roles-do-not-know-http-or-storage', `^src/${role}/`, {
      path: '^src/(web|cli|demo|storage)/|node_modules/(fastify|@fastify|pg|kysely)/',
    }),
    forbid('storage-sees-ports-only', '^src/storage/', {
      path: '^src/(?!core/|status/|storage/|issuer/index\\.ts$|certificate/)',
    }),
    forbid('web-app-talks-to-its-own-role', '^src/web/(issuer|verifier)/', {
      path: '^src/(web/)?(issuer|holder|verifier|wallet)/',
      pathNot: '^src/(web/)?$1/',
    }),
    forbid('wallet-talks-to-the-holder-only', '^src/web/wallet/', {
      path: '^src/(web/)?(issuer|verifier)/',
    }),
    forbid('web-shared-knows-no-role', '^src/web/shared/', {
      path: '^src/(issuer|holder|verifier|storage|web/(issuer|verifier|wallet))/',
    }),
    {
      name: 'roles-only-through-index',
      severity: 'error',
      from: { pathNot: `^src/${role}/` },
      to: { path: `^src/${role}/(?!index\\.ts$)` },
    },
    forbid('only-web-knows-fastify', '^src/(?!web/)', { path: 'node_modules/(fastify|@fastify)/' }),
    forbid('verifier-cannot-reach-issuer', '^src/(web/)?verifier/', {
      path: '^src/(web/)?issuer/',
      reachable: true,
    }),
    forbid('issuer-cannot-reach-verifier', '^src/(web/)?issuer/', {
      path: '^src/(web/)?verifier/',
      reachable: true,
    }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
}
