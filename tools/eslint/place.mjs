// Where a file stands in the house, and where an import leads.
import path from 'node:path';

const root = path.dirname(path.dirname(import.meta.dirname));

/** The path of a file relative to the project's folder, with forward slashes. */
export const place = (file) => path.relative(root, file).split(path.sep).join('/');

/** Specs, fixtures and harnesses: code that never runs in production. */
export const isTest = (file) =>
  /\.spec\.[cm]?[jt]s$|\/testing\/|^libs\/testing\/|^apps\/e2e\//.test(place(file));

/**
 * Where a relative import leads, as a place without its ending; undefined for a package.
 * @param {string} file the importing file
 * @param {string} specifier as written
 */
export function target(file, specifier) {
  if (!specifier.startsWith('.')) return undefined;
  return place(path.resolve(path.dirname(file), specifier)).replace(/\.(js|ts|json)$/, '');
}

/**
 * Calls `visit(node, specifier)` for everything a file imports or exports from elsewhere, types too.
 * @param {(node: object, specifier: string) => void} visit
 */
export function onImports(visit) {
  const check = (node) => {
    const source = node.source ?? node.argument;
    const specifier = source?.type === 'TSLiteralType' ? source.literal.value : source?.value;
    if (typeof specifier === 'string') visit(source, specifier);
  };
  return {
    ImportDeclaration: check,
    ExportNamedDeclaration: check,
    ExportAllDeclaration: check,
    ImportExpression: check,
    TSImportType: check,
  };
}

/** The context and the layer of a place inside the server, as in `applications/use-cases/x`. */
export function serverPlace(where) {
  const [, context, inside] = /^libs\/server\/src\/([^/]+)\/(.+)$/.exec(where) ?? [];
  if (!context) return undefined;
  const folders = inside.split('/');
  return { context, inside, layer: folders.length > 1 ? folders[0] : undefined };
}

/** The room and the part of a place inside the web app, as in `applications/data/x`. */
export function webPlace(where) {
  const [, room, inside] = /^apps\/web\/src\/app\/([^/]+)\/(.+)$/.exec(where) ?? [];
  if (!room) return undefined;
  const folders = inside.split('/');
  return { room, inside, part: folders.length > 1 ? folders[0] : undefined };
}
