const { walls } = require('./house.json');

/** A wall of house.json in the words of dependency-cruiser. */
function forbid({ name, from, may, mayNot, typesPass, because }) {
  const to = may === undefined ? { path: mayNot } : { pathNot: may.filter((path) => path !== '<node>') };
  if (may?.includes('<node>')) to.dependencyTypesNot = ['core'];
  if (typesPass) to.dependencyTypesNot = ['type-only'];
  return { name, comment: because, severity: 'error', from: { path: from }, to };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...walls.map(forbid),
    {
      name: 'no-circles',
      comment: 'Two files that import each other are one file in two pieces; move what both need to a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'crossings-are-named',
      comment: 'An import that leaves its room is spelled #room/…, so that it says where it goes.',
      severity: 'error',
      from: { path: '^([^/]+)/' },
      to: { pathNot: '^$1/', dependencyTypes: ['local'], dependencyTypesNot: ['aliased'] },
    },
    {
      name: 'imports-exist',
      comment: 'The import leads nowhere; check the spelling and package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'tools-stay-at-home',
      comment: 'What runs for users may not need a package that only developers install; move it to dependencies.',
      severity: 'error',
      from: { path: '^(engine|server|cli|ui-kit|admin-ui|portal-ui)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '(^|/)node_modules/@types/' },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'A test looks at the house from outside; what a room needs from it belongs in a room.',
      severity: 'error',
      from: { pathNot: '^(test|scripts|[^/]+\\.config\\.[jt]s$)' },
      to: { path: '^(test|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|\\.cache|bench)/' },
    tsPreCompilationDeps: true,
    detectJSDocImports: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.vue', '.js', '.d.ts', '.json'],
    },
  },
};
