import { globSync } from 'node:fs';
import { basename, dirname, join, matchesGlob } from 'node:path';

const root = import.meta.dirname;

/** A file of this name runs all integration specs of its folder in one go: `specsBelow` of libs/testing says why. */
const ALL = 'all.int.spec.ts';

/** The integration specs of a source folder as the whole run takes them: each once, by an `ALL` above it or by itself. */
function onceEach(sources) {
  const files = globSync('**/*.int.spec.ts', { cwd: sources });
  const gathering = files.filter((file) => basename(file) === ALL);
  const gathered = gathering.map((file) => join(dirname(file), '**'));
  const alone = files.filter((file) => !gathered.some((folder) => matchesGlob(file, folder)));
  return [...gathering, ...alone];
}

/**
 * The Jest projects of one server-side folder: `unit` runs the pure specs, `int` those on a real PostgreSQL, one file at a
 * time, `whole-int` the same for a run of everything.
 * @param {string} folder absolute path of the library or application
 */
export function serverProjects(folder) {
  const shared = {
    rootDir: folder,
    testEnvironment: 'node',
    extensionsToTreatAsEsm: ['.ts'],
    moduleNameMapper: {
      '^(\\.{1,2}/.*)\\.js$': '$1',
      '^@candela/contracts/templates$': join(root, 'libs/contracts/src/templates/index.ts'),
      '^@candela/server/testing$': join(root, 'libs/server/src/testing/index.ts'),
      '^@candela/(contracts|platform|server|testing)$': join(root, 'libs/$1/src/index.ts'),
    },
    setupFiles: [join(root, 'jest.metadata.mjs')],
    transform: {
      '^.+\\.ts$': [
        '@swc/jest',
        {
          jsc: {
            target: 'es2022',
            parser: { syntax: 'typescript', decorators: true },
            transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
            keepClassNames: true,
          },
          module: { type: 'es6' },
        },
      ],
    },
  };
  const onPostgres = {
    ...shared,
    globalSetup: join(root, 'libs/testing/src/postgres/global-setup.mjs'),
    globalTeardown: join(root, 'libs/testing/src/postgres/global-teardown.mjs'),
  };
  return {
    // Of no effect inside a project.
    testTimeout: 30_000,
    projects: [
      {
        ...shared,
        displayName: 'unit',
        testMatch: ['<rootDir>/src/**/*.spec.ts'],
        testPathIgnorePatterns: ['\\.int\\.spec\\.ts$', '/dist/'],
      },
      {
        ...onPostgres,
        displayName: 'int',
        testMatch: ['<rootDir>/src/**/*.int.spec.ts'],
        testPathIgnorePatterns: [`/${ALL}$`],
      },
      {
        ...onPostgres,
        displayName: 'whole-int',
        testMatch: onceEach(join(folder, 'src')).map((file) => join('<rootDir>/src', file)),
      },
    ],
  };
}
