// Checks the words of the web app: both languages say the same things with the same arguments, every key that the code uses
// has a text, every text is used, every code that the contracts list has a sentence, and typography is right.
// Keys that code puts together are declared beside it: `// i18n-keys: application.state.* ui.save.saved` in TypeScript,
// `<!-- i18n-keys: … -->` in templates. Prints what is wrong and exits 1.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const LANGUAGES = ['en', 'fr'];
const KEY = /^[a-z][\w-]*(\.[\w-]+)+$/;
const NO_BREAK = '\u00a0';

const findings = [];
const texts = { en: new Map(), fr: new Map() };
readCatalogues();
compareLanguages();
const used = readCode();
for (const key of texts.en.keys())
  if (!used(key)) findings.push(`${contextOf(key)}: "${key}" is used nowhere`);
checkCodes();

console.log(
  findings.length === 0
    ? `Catalogues: ${texts.en.size} keys in both languages, all used.`
    : findings.join('\n'),
);
process.exit(findings.length === 0 ? 0 : 1);

function readCatalogues() {
  for (const language of LANGUAGES) {
    for (const file of globSync(`apps/web/src/i18n/*/${language}.json`, { cwd: root })) {
      const context = file.split('/').at(-2);
      for (const [key, text] of flatten(JSON.parse(readFileSync(join(root, file), 'utf8')))) {
        const other = texts[language].get(key);
        if (other) findings.push(`${context}/${language}: "${key}" is in ${other.context} as well`);
        texts[language].set(key, { context, text });
        checkText(`${context}/${language}: "${key}"`, language, text);
      }
    }
  }
}

function flatten(node, prefix = '') {
  return Object.entries(node).flatMap(([name, value]) =>
    typeof value === 'object' ? flatten(value, `${prefix}${name}.`) : [[`${prefix}${name}`, value]],
  );
}

function checkText(place, language, text) {
  if (typeof text !== 'string' || text.trim() === '') return findings.push(`${place} is empty`);
  if (text.includes("'"))
    findings.push(`${place} has a straight apostrophe: write ’, which is also no quote to ICU`);
  if (/\.\.\./.test(text)) findings.push(`${place} has three points: write …`);
  if (language === 'fr' && / [:»%$]|« |\d \d{3}/.test(text)) {
    findings.push(
      `${place} needs a no-break space where a line must not break: ${text.replaceAll(NO_BREAK, '~')}`,
    );
  }
  return undefined;
}

function compareLanguages() {
  for (const [language, other] of [LANGUAGES, [...LANGUAGES].reverse()]) {
    for (const [key, { context }] of texts[language]) {
      if (!texts[other].has(key)) findings.push(`${context}/${other}: "${key}" is missing`);
    }
  }
  for (const [key, { context, text }] of texts.en) {
    const french = texts.fr.get(key)?.text;
    if (typeof text !== 'string' || typeof french !== 'string') continue;
    const [en, fr] = [argumentsOf(context, key, text), argumentsOf(context, key, french)];
    if (en !== fr) findings.push(`${context}: "${key}" takes {${en}} in English and {${fr}} in French`);
  }
}

/** Names and kinds of the arguments of an ICU message, sorted; a plural of a number counts as the number. */
function argumentsOf(context, key, text) {
  const found = new Map();
  const visit = (elements) => {
    for (const element of elements) {
      if (!isKnown(element))
        findings.push(`${context}: "${key}" uses what libs/web-ui/src/text/message.ts does not know`);
      if (element.type === TYPE.argument && !found.has(element.value)) found.set(element.value, 'text');
      if ([TYPE.number, TYPE.plural].includes(element.type)) found.set(element.value, 'number');
      if ([TYPE.date, TYPE.time].includes(element.type)) found.set(element.value, 'date');
      if (element.type === TYPE.select) found.set(element.value, 'choice');
      for (const option of Object.values(element.options ?? {})) visit(option.value);
    }
  };
  try {
    visit(parse(text, { ignoreTag: true }));
  } catch (error) {
    findings.push(`${context}: "${key}" is no ICU message: ${error.message}`);
  }
  return [...found]
    .map(([name, kind]) => `${name} ${kind}`)
    .sort()
    .join(', ');
}

/** Whether the web app's own reader of messages knows this piece; the rest of ICU has been left out of it. */
function isKnown({ type, style, offset, pluralType }) {
  if (type === TYPE.plural) return offset === 0 && pluralType === 'cardinal';
  if (type === TYPE.number) return !style;
  return [TYPE.literal, TYPE.argument, TYPE.select, TYPE.pound].includes(type);
}

/** Reads the code; returns a function that tells whether a key is used. What code asks for and nobody wrote is a finding. */
function readCode() {
  const literals = new Set();
  const patterns = [];
  const files = globSync(['apps/web/src/app/**/*.{ts,html}', 'libs/web-ui/src/**/*.{ts,html}'], {
    cwd: root,
  });
  for (const file of files.filter((name) => !name.endsWith('.spec.ts'))) {
    const code = readFileSync(join(root, file), 'utf8');
    const declared = [...code.matchAll(/i18n-keys:([^\n]*?)(?:-->|\n|$)/g)].flatMap(([, list]) =>
      list.trim().split(/\s+/),
    );
    for (const pattern of declared) {
      patterns.push(toExpression(pattern));
      const exists = [...texts.en.keys()].some((key) => toExpression(pattern).test(key));
      if (!exists) findings.push(`${file}: no text matches the declared "${pattern}"`);
    }
    for (const [, literal] of code.matchAll(/['"`]([a-z][\w.-]*)['"`]/g))
      if (KEY.test(literal)) literals.add(literal);
    for (const key of keysAskedFor(code, file)) {
      const isDeclared = declared.some(
        (pattern) => toExpression(pattern).test(key) || pattern.startsWith(key),
      );
      if (KEY.test(key) ? !texts.en.has(key) : !isDeclared) {
        const advice = KEY.test(key) ? 'has no text' : 'is put together: declare its keys with i18n-keys';
        findings.push(`${relative('.', file)}: "${key}" ${advice}`);
      }
    }
  }
  return (key) => literals.has(key) || patterns.some((pattern) => pattern.test(key));
}

/** The keys in calls of `t(…)`, in titles of routes and in messages of validators; beginnings of keys put together too. */
function keysAskedFor(code, file) {
  const keys = [];
  for (const { index } of code.matchAll(/(?<![\w$])t\(/g))
    keys.push(...literalsIn(firstArgument(code, index + 2)));
  if (file.endsWith('.routes.ts'))
    keys.push(...[...code.matchAll(/\btitle: '([^']+)'/g)].map(([, key]) => key));
  keys.push(...[...code.matchAll(/\bmessage: '([a-z][\w-]*\.[\w.-]+)'/g)].map(([, key]) => key));
  return keys;
}

function literalsIn(argument) {
  const whole = [...argument.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, single, double]) => single ?? double);
  const begun = [...argument.matchAll(/`([^`$]*)(\$\{)?/g)].map(([, text]) => text);
  return [...whole, ...begun].filter((text) => /^[a-z][\w-]*\./.test(text));
}

function firstArgument(code, start) {
  let depth = 0;
  for (let at = start; at < code.length; at++) {
    if ('([{'.includes(code[at])) depth++;
    if (')]}'.includes(code[at]) && depth-- === 0) return code.slice(start, at);
    if (code[at] === ',' && depth === 0) return code.slice(start, at);
  }
  return '';
}

/** Codes that the contracts list for people to see each have a sentence. */
function checkCodes() {
  for (const file of globSync('libs/contracts/src/**/*.ts', { cwd: root })) {
    const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    for (const [, name, list] of code.matchAll(/const (\w+_PROBLEM_CODES)\b[^=]*= \[([\s\S]*?)\]/g)) {
      for (const [, listed] of list.matchAll(/'([^']+)'/g)) {
        if (!texts.en.has(`error.${listed}`))
          findings.push(`error.${listed} has no text (${name} in ${file})`);
      }
    }
  }
}

function contextOf(key) {
  return texts.en.get(key).context;
}

function toExpression(pattern) {
  return new RegExp(`^${pattern.replace(/[.]/g, '\\.').replaceAll('*', '.+')}$`);
}
