import type { RouteDeclaration } from '@candela/platform';
import type { BrowserReply, BrowserRequest } from '@candela/testing';
import type { MatrixWorld } from './matrix-world.js';
import { PERSONA_KEYS, type Persona, type PersonaKey } from './personas.js';

/** What one persona asks of one object. */
export interface Ask extends BrowserRequest {
  /** Values of the parameters in the route's path. */
  params?: Record<string, string>;
  /** What follows the path, with its question mark. */
  query?: string;
}

/** One line of the matrix: a route on one object. */
export interface MatrixRow {
  /** As the controller declares it: `POST /api/calls/:id/publish`. */
  route: string;
  /** The object, for the reader. Empty where the route has none. */
  on: string;
  /** A request that is well formed, so that only what the persona is decides. */
  ask(world: MatrixWorld, persona: Persona): Ask | Promise<Ask>;
}

/** The rows of one bounded context. */
export interface MatrixPart {
  title: string;
  rows: readonly MatrixRow[];
}

/** What came back, without its contents. */
export interface Cell {
  status: number;
  code: string | null;
}

export type Answers = Record<PersonaKey, Cell>;

export interface FilledRow {
  row: MatrixRow;
  answers: Answers;
}

export interface FilledPart {
  title: string;
  rows: FilledRow[];
}

/** Declares a row. */
export function row(route: string, on: string, ask: MatrixRow['ask'] = () => ({})): MatrixRow {
  return { route, on, ask };
}

/** The routes of the application that no row tries. */
export function untriedRoutes(routes: readonly RouteDeclaration[], parts: readonly MatrixPart[]): string[] {
  const tried = new Set(parts.flatMap(({ rows }) => rows.map(({ route }) => route)));
  return routes.map(({ method, path }) => `${method} ${path}`).filter((route) => !tried.has(route));
}

/** Tries every row as every persona; what a request changes is undone before the next. */
export async function fillMatrix(world: MatrixWorld, parts: readonly MatrixPart[]): Promise<FilledPart[]> {
  const filled: FilledPart[] = [];
  for (const { title, rows } of parts) {
    const done: FilledRow[] = [];
    for (const one of rows) done.push({ row: one, answers: await answersTo(world, one) });
    filled.push({ title, rows: done });
  }
  return filled;
}

async function answersTo(world: MatrixWorld, one: MatrixRow): Promise<Answers> {
  const answers: Partial<Answers> = {};
  for (const key of PERSONA_KEYS) {
    const reply = await tryAs(world, one, world.personas[key]);
    answers[key] = { status: reply.status, code: codeOf(reply) };
  }
  return answers as Answers;
}

/** Sends one row's request as one persona, and undoes what it did. */
export async function tryAs(world: MatrixWorld, one: MatrixRow, persona: Persona): Promise<BrowserReply> {
  const [method = '', path = ''] = one.route.split(' ');
  const { params = {}, query = '', ...request } = await one.ask(world, persona);
  const address = path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? `:${name}`);
  const { cookie } = persona.browser;
  world.server.undoes = true;
  try {
    return await persona.browser.send(method, address + query, request);
  } finally {
    world.server.undoes = false;
    persona.browser.cookie = cookie;
  }
}

function codeOf({ status, body }: BrowserReply): string | null {
  if (status < 400 || typeof body !== 'object' || body === null || !('code' in body)) return null;
  return String(body.code);
}
