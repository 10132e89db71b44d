import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const APP = fileURLToPath(new URL('../../../web/src/app/', import.meta.url));
/** Only there in development builds. */
const STYLEGUIDE = 'styleguide';

/** Routes as they are written, with the file whose names they use. */
interface Written {
  readonly routes: ts.Expression;
  readonly file: RoutesFile;
}

interface RoutesFile {
  readonly path: string;
  readonly names: Map<string, Written>;
  /** The parameters of functions that return routes. */
  readonly parameters: Map<string, string[]>;
}

/** The pages that the web app's route tables lead to, as the router writes them: `applications/:id/check`. */
export function pagesOfTheWebApp(): string[] {
  const { names } = readRoutes(join(APP, 'app.routes.ts'));
  return pagesOf(names.get('routes'), '').sort();
}

function readRoutes(path: string): RoutesFile {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const file: RoutesFile = { path, names: new Map(), parameters: new Map() };
  const named = (name: string, routes: ts.Expression | undefined): void => {
    if (routes) file.names.set(name, { routes, file });
  };
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations)
        named(name.getText(), initializer);
    } else if (ts.isFunctionDeclaration(statement) && statement.name) {
      named(statement.name.text, statement.body?.statements.find(ts.isReturnStatement)?.expression);
      file.parameters.set(
        statement.name.text,
        statement.parameters.map(({ name }) => name.getText()),
      );
    } else if (ts.isExportAssignment(statement)) named('default', statement.expression);
  }
  return file;
}

function pagesOf(written: Written | undefined, parent: string): string[] {
  if (!written) throw new Error(`Routes below "${parent}" are not written where this looks for them.`);
  const { routes, file } = written;
  if (ts.isIdentifier(routes)) return pagesOf(file.names.get(routes.text), parent);
  if (!ts.isArrayLiteralExpression(routes)) throw new Error(`Not a list of routes: ${routes.getText()}`);
  return routes.elements.flatMap((element) => {
    if (ts.isSpreadElement(element)) {
      if (element.expression.getText() === STYLEGUIDE) return [];
      return pagesOf({ routes: element.expression, file }, parent);
    }
    const route = ts.isIdentifier(element) ? file.names.get(element.text)?.routes : element;
    if (!route || !ts.isObjectLiteralExpression(route)) throw new Error(`Not a route: ${element.getText()}`);
    return pagesOfRoute(route, file, parent);
  });
}

function pagesOfRoute(route: ts.ObjectLiteralExpression, file: RoutesFile, parent: string): string[] {
  const property = (name: string): ts.Expression | undefined =>
    route.properties.filter(ts.isPropertyAssignment).find((each) => each.name.getText() === name)
      ?.initializer;
  const path = property('path');
  if (!path || !ts.isStringLiteral(path)) throw new Error(`A route without a path: ${route.getText()}`);
  const own = [parent, path.text].filter(Boolean).join('/');
  const [children, lazy] = [property('children'), property('loadChildren')];
  if (lazy) return pagesOf(loaded(lazy, file), own);
  if (children) return pagesOf({ routes: children, file }, own);
  return property('redirectTo') ? [] : [own];
}

/** What `loadChildren` brings: the default export of a file, or what its function makes of the tabs that it is given. */
function loaded(lazy: ts.Expression, from: RoutesFile): Written | undefined {
  let imported: RoutesFile | undefined;
  let name = 'default';
  let tabs: readonly ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isCallExpression(node)) return;
    const [first] = node.arguments;
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword && first && ts.isStringLiteral(first)) {
      imported = readRoutes(join(dirname(from.path), first.text.replace(/\.js$/, '.ts')));
    } else if (ts.isPropertyAccessExpression(node.expression) && imported) {
      if (!imported.parameters.has(node.expression.name.text)) return;
      name = node.expression.name.text;
      tabs = node.arguments;
    }
  };
  visit(lazy);
  imported?.parameters.get(name)?.forEach((parameter, index) => {
    const routes = tabs[index];
    if (routes) imported?.names.set(parameter, { routes, file: from });
  });
  return imported?.names.get(name);
}
