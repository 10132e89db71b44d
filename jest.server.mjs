import { join } from 'node:path';

const root = import.meta.dirname;

/**
 * The Jest projects of one server-side folder: `unit` runs the pure specs, `int` those on a real PostgreSQL.
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
        ...shared,
        displayName: 'int',
        testMatch: ['<rootDir>/src/**/*.int.spec.ts'],
        testPathIgnorePatterns: ['/dist/'],
        globalSetup: join(root, 'libs/testing/src/postgres/global-setup.mjs'),
        globalTeardown: join(root, 'libs/testing/src/postgres/global-teardown.mjs'),
      },
    ],
  };
}
