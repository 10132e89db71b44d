import type { Actor } from '../access/actor.js';

/** Turns the token of the session cookie into the actor; the identity context supplies it. */
export abstract class SessionReader {
  /** The person behind a live session, or null. */
  abstract actorOf(token: string): Promise<Actor | null>;
}
