// Lint: what the compilers cannot see, the directions between rooms, and the rules of the house.
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import typescript from 'typescript-eslint';
import { directions, directionsOfTests } from './tools/eslint/directions.mjs';
import { house, houseRules } from './tools/eslint/index.mjs';

const TESTS = ['**/*.spec.ts', '**/testing/**/*.ts', 'libs/testing/**/*.ts', 'apps/e2e/**/*.ts'];
const WEB = ['apps/web/**', 'libs/web-ui/**'];

export default typescript.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.nx/**',
      '.data/**',
      '.angular/**',
      'test-results/**',
      '**/playwright-report/**',
      'libs/api-client/src/**',
    ],
  },
  // A rule that is in the way is changed here, with its reason, never switched off in a file.
  { linterOptions: { noInlineConfig: true } },

  {
    files: ['**/*.ts', '**/*.mts'],
    extends: [typescript.configs.recommended, typescript.configs.stylistic],
    plugins: { house, '@nx': nx },
    rules: {
      ...houseRules,
      '@nx/enforce-module-boundaries': directions,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // A type or an interface, a record or an index signature: whichever reads better in its place.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // Nest and Angular identify things by classes that may be empty.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: TESTS,
    rules: { '@nx/enforce-module-boundaries': directionsOfTests },
  },
  {
    // Specs of a folder run together (libs/testing/src/specs-below.ts): a hook at the top would be everybody's.
    files: ['libs/{platform,server}/**/*.int.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'Program > ExpressionStatement > CallExpression[callee.name=/^(before|after)(All|Each)$/]',
          message: 'Hooks of an integration spec belong inside its describe.',
        },
      ],
    },
  },
  {
    // emitDecoratorMetadata needs the imported class itself: what a constructor injects must not be a type import.
    files: ['libs/{platform,server,testing}/**/*.ts', 'apps/{api,worker}/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: WEB.map((folder) => `${folder}/*.ts`),
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': [
        'error',
        [
          { type: 'element', prefix: ['app', 'ui'], style: 'kebab-case' },
          { type: 'attribute', prefix: ['ui'], style: 'camelCase' },
        ],
      ],
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
    },
  },
  {
    files: WEB.map((folder) => `${folder}/*.html`),
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    // In a dialog it says where the focus goes when it opens, which is what assistive technology expects.
    rules: { '@angular-eslint/template/no-autofocus': 'off' },
  },

  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    plugins: { house },
    languageOptions: { ecmaVersion: 'latest', sourceType: 'module' },
    rules: {
      'house/telling-names': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400 }],
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'prefer-const': 'error',
    },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
);
