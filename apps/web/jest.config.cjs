const { createCjsPreset } = require('jest-preset-angular/presets');

/** @type {import('jest').Config} */
module.exports = {
  ...createCjsPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  displayName: 'web',
  rootDir: __dirname,
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
  moduleNameMapper: {
    '^@candela/contracts$': '<rootDir>/../../libs/contracts/src/index.ts',
    '^@candela/contracts/templates$': '<rootDir>/../../libs/contracts/src/templates/index.ts',
    '^@candela/api-client$': '<rootDir>/../../libs/api-client/src/index.ts',
    '^@candela/web-ui$': '<rootDir>/../../libs/web-ui/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  // Published as ES modules only: turned into what Jest runs.
  transformIgnorePatterns: [
    'node_modules/(?!(.*\\.mjs$|@angular/|@jsverse/|@formatjs/|intl-messageformat/|echarts/|zrender/))',
  ],
};
