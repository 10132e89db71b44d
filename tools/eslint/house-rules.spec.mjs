// Every rule of the house, and every direction between projects, is broken here on purpose: a rule that does not bite, or
// that eslint.config.mjs does not apply where it should, fails this file.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { ESLint } from 'eslint';

const root = path.dirname(path.dirname(import.meta.dirname));
const eslint = new ESLint({ cwd: root });

/** The rules that complain about this text in this place. */
async function complaints(file, text) {
  const [result] = await eslint.lintText(`${text}\n`, { filePath: path.join(root, file) });
  const fatal = result.messages.find((message) => message.fatal);
  assert.equal(fatal, undefined, fatal?.message);
  return new Set(result.messages.map((message) => message.ruleId));
}

const uses = (specifier) => `import { something } from '${specifier}';\nexport const x = something;`;

/** `[title, file, text that breaks the rule, text that does not]` */
const cases = {
  'house/context-order': [
    [
      'a context that looks to its right',
      'libs/server/src/files/jobs/probe.ts',
      uses('../../programs/index.js'),
      uses('../../identity/index.js'),
    ],
    [
      'a context that looks behind the face of another',
      'libs/server/src/programs/jobs/probe.ts',
      uses('../../identity/model/user.entity.js'),
      uses('../../identity/index.js'),
    ],
    ['a context nobody has placed', 'libs/server/src/gossip/probe.ts', 'export const x = 1;'],
    [
      'a context that uses the demo data',
      'libs/server/src/programs/jobs/probe.ts',
      uses('../../seeds/index.js'),
    ],
    [
      'a type taken from the right',
      'libs/server/src/audit/probe.ts',
      "export type X = import('../programs/index.js').Call;",
    ],
  ],
  'house/layer-order': [
    [
      'a domain that knows its rows',
      'libs/server/src/programs/domain/probe.ts',
      uses('../model/call.entity.js'),
      uses('./call-lifecycle.js'),
    ],
    [
      'a row that knows a use case',
      'libs/server/src/programs/model/probe.entity.ts',
      uses('../use-cases/create-call.js'),
      uses('../domain/call-lifecycle.js'),
    ],
    [
      'a query that knows a controller',
      'libs/server/src/programs/queries/probe.ts',
      uses('../http/calls.controller.js'),
      uses('../model/call.entity.js'),
    ],
    [
      'a job that calls a controller',
      'libs/server/src/programs/jobs/probe.ts',
      uses('../http/calls.controller.js'),
      uses('../use-cases/create-call.js'),
    ],
    [
      'a use case that knows its module',
      'libs/server/src/programs/use-cases/probe.ts',
      uses('../programs.module.js'),
    ],
    ['a layer nobody knows', 'libs/server/src/programs/services/probe.ts', 'export const x = 1;'],
  ],
  'house/pure-domain': [
    [
      'a domain that knows Nest',
      'libs/server/src/programs/domain/probe.ts',
      uses('@nestjs/common'),
      uses('@candela/contracts'),
    ],
    ['a domain that knows TypeORM', 'libs/server/src/programs/domain/probe.ts', uses('typeorm')],
    ['a domain that reads files', 'libs/server/src/programs/domain/probe.ts', uses('node:fs')],
    [
      'a domain that asks the time',
      'libs/server/src/programs/domain/probe.ts',
      'export const x = (): Date => new Date();',
      'export const x = (at: string): Date => new Date(at);',
    ],
    [
      'a domain that asks the time in milliseconds',
      'libs/server/src/programs/domain/probe.ts',
      'export const x = Date.now();',
    ],
    [
      'a domain that waits',
      'libs/server/src/programs/domain/probe.ts',
      'export async function x(): Promise<void> {}',
    ],
    [
      'a contract that draws lots',
      'libs/contracts/src/probe.ts',
      'export const x = Math.random();',
      'export const x = Math.max(1, 2);',
    ],
  ],
  'house/one-clock': [
    [
      'a use case with a clock of its own',
      'libs/server/src/programs/use-cases/probe.ts',
      'export const x = new Date();',
      'export const x = new Date(0);',
    ],
    [
      'a query with a clock of its own',
      'libs/server/src/programs/queries/probe.ts',
      'export const x = Date.now();',
    ],
  ],
  'house/one-config': [
    [
      'a setting read in a context',
      'libs/server/src/programs/use-cases/probe.ts',
      "export const x = process.env['PORT'];",
    ],
    [
      'a setting read in an app, taken apart',
      'apps/api/src/probe.ts',
      'const { env } = process;\nexport const x = env;',
    ],
    [
      'a setting read in the platform',
      'libs/platform/src/mail/probe.ts',
      'export const x = process.env.PORT;',
    ],
  ],
  'house/telling-names': [
    ['a file called utils', 'libs/server/src/programs/use-cases/string-utils.ts', 'export const x = 1;'],
    ['a folder called common', 'libs/platform/src/common/probe.ts', 'export const x = 1;'],
    [
      'a class called Manager',
      'libs/platform/src/probe.ts',
      'export class CallManager {}',
      'export class Database {}',
    ],
    ['a class called Dto', 'libs/server/src/programs/http/probe.ts', 'export class CallDto {}'],
    [
      'an interface with I',
      'libs/contracts/src/probe.ts',
      'export interface ICall {\n  id: string;\n}',
      'export interface Identity {\n  id: string;\n}',
    ],
    ['a script called helpers', 'tools/helpers.mjs', 'export const x = 1;'],
  ],
  'house/web-rooms': [
    [
      'a web context that knows another',
      'apps/web/src/app/programs/feature-list/probe.ts',
      uses('../../applications/data/views'),
      uses('../../session/session'),
    ],
    [
      'a frame that knows a context',
      'apps/web/src/app/shell/probe.ts',
      uses('../programs/data/calls-client'),
      uses('../session/session'),
    ],
    [
      'forms being filled that know a context',
      'apps/web/src/app/drafting/probe.ts',
      uses('../applications/data/applications-api'),
      uses('../session/session'),
    ],
    [
      'a feature that knows another',
      'apps/web/src/app/programs/feature-list/probe.ts',
      uses('../feature-call/probe'),
      uses('../ui/prose'),
    ],
    [
      'data that knows how it is shown',
      'apps/web/src/app/programs/data/probe.ts',
      uses('../ui/prose'),
      uses('./calls-client'),
    ],
    [
      'a shown thing that knows a feature',
      'apps/web/src/app/programs/ui/probe.ts',
      uses('../feature-list/probe'),
      uses('../data/calls-client'),
    ],
  ],
  '@nx/enforce-module-boundaries': [
    ['contracts that know the platform', 'libs/contracts/src/probe.ts', uses('@candela/platform')],
    [
      'a platform that knows the contexts',
      'libs/platform/src/probe.ts',
      uses('@candela/server'),
      uses('@candela/contracts'),
    ],
    [
      'contexts that know an app by its path',
      'libs/server/src/probe.ts',
      uses('../../../apps/api/src/application.js'),
    ],
    [
      'a web app that knows the server',
      'apps/web/src/app/probe.ts',
      uses('@candela/server'),
      uses('@candela/contracts'),
    ],
    [
      'fields that know the client',
      'libs/web-ui/src/probe.ts',
      uses('@candela/api-client'),
      uses('@candela/contracts'),
    ],
    [
      'a harness that knows the contexts',
      'libs/testing/src/probe.ts',
      uses('@candela/server'),
      uses('@candela/platform'),
    ],
    [
      'code that ships with the harness',
      'libs/server/src/programs/use-cases/probe.ts',
      uses('@candela/testing'),
      uses('@candela/platform'),
    ],
    [
      'an app that ships the harness',
      'apps/worker/src/probe.ts',
      uses('@candela/testing'),
      uses('@candela/server'),
    ],
  ],
  '@typescript-eslint/no-explicit-any': [['any', 'libs/contracts/src/probe.ts', 'export const x: any = 1;']],
  'no-console': [['printing from a library', 'libs/platform/src/probe.ts', "console.log('x');"]],
  'no-warning-comments': [
    ['a thing left for later', 'libs/platform/src/probe.ts', ['//', 'TODO later'].join(' ')],
  ],
  'max-lines': [['a file that is too long', 'libs/platform/src/probe.ts', 'export {};\n'.repeat(401)]],
};

describe('the rules of the house', () => {
  before(() => {
    // Without its graph nx says nothing about directions.
    const nx = realpathSync(path.join(root, 'node_modules/.bin/nx'));
    execFileSync(process.execPath, [nx, 'show', 'projects'], {
      cwd: root,
      env: { ...process.env, NX_DAEMON: 'false' },
    });
  });

  for (const [rule, examples] of Object.entries(cases)) {
    for (const [title, file, bad, good] of examples) {
      it(`${rule} refuses ${title}`, async () => {
        assert.equal((await complaints(file, bad)).has(rule), true);
        if (good)
          assert.equal((await complaints(file, good)).has(rule), false, 'it refuses the right way, too');
      });
    }
  }

  it('lets a spec use the harness, where the same line in shipped code is refused', async () => {
    const found = await complaints(
      'libs/server/src/programs/use-cases/probe.int.spec.ts',
      uses('@candela/testing'),
    );
    assert.equal(found.has('@nx/enforce-module-boundaries'), false);
  });

  it('lets no file switch a rule off', async () => {
    const text = '// eslint-disable-next-line no-console\nconsole.log(1);';
    assert.equal((await complaints('libs/platform/src/probe.ts', text)).has('no-console'), true);
  });

  it('has a deliberate violation for each of its own rules', async () => {
    const { house } = await import('./index.mjs');
    const own = Object.keys(house.rules).map((name) => `house/${name}`);
    assert.deepEqual(
      own.filter((name) => !(name in cases)),
      [],
    );
  });
});
