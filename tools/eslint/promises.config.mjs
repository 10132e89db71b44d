// The rules that need types, apart from the others because they take the compilers' time: no promise is forgotten.
import typescript from 'typescript-eslint';

export default typescript.config({
  files: ['libs/{contracts,platform,server,testing}/src/**/*.ts', 'apps/{api,worker}/src/**/*.ts'],
  ignores: ['**/dist/**'],
  languageOptions: {
    parser: typescript.parser,
    parserOptions: {
      project: [
        'libs/{contracts,platform,server,testing}/tsconfig.spec.json',
        'apps/{api,worker}/tsconfig.spec.json',
      ],
      tsconfigRootDir: new URL('../../', import.meta.url).pathname,
    },
  },
  plugins: { '@typescript-eslint': typescript.plugin },
  rules: {
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
    '@typescript-eslint/return-await': ['error', 'in-try-catch'],
  },
});
