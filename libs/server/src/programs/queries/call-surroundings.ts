import type { FormDefinition, LocalizedText } from '@candela/contracts';
import { invariant, type Reading } from '@candela/platform';

/** What stands around a call on its page. */
export interface CallSurroundings {
  program: { id: string; code: string; name: LocalizedText };
  mission: { id: string; code: string; name: LocalizedText; countries: string[] } | null;
  createdByName: string | null;
  form: {
    id: string;
    number: number;
    version: number;
    questions: number;
    words: number;
    publishedAt: string | null;
    definition: FormDefinition;
  };
  extensions: { previousClosesAt: string; closesAt: string; reason: LocalizedText; extendedAt: string }[];
}

/** Reads the surroundings of a call that the actor was allowed to see, in one query. */
export async function surroundingsOf(reading: Reading, callId: string): Promise<CallSurroundings> {
  const [row] = await reading.sql<CallSurroundings>(
    'of a call whose policy was asked before',
    `SELECT jsonb_build_object('id', program.id, 'code', program.code, 'name', program.name) AS program,
       CASE WHEN mission.id IS NOT NULL THEN jsonb_build_object(
         'id', mission.id, 'code', mission.code, 'name', mission.name, 'countries', mission.countries) END AS mission,
       author.name AS "createdByName",
       jsonb_build_object('id', form.id, 'number', form.number, 'version', form.version, 'questions', form.questions,
         'words', form.words, 'publishedAt', form.published_at, 'definition', form.definition) AS form,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('previousClosesAt', previous_closes_at, 'closesAt', closes_at,
           'reason', reason, 'extendedAt', extended_at) ORDER BY extended_at), '[]')
         FROM call_extension WHERE call_id = call.id) AS extensions
     FROM call
     JOIN program ON program.id = call.program_id
     LEFT JOIN mission ON mission.id = call.mission_id
     LEFT JOIN user_account author ON author.id = call.created_by
     JOIN LATERAL (SELECT * FROM form_version WHERE call_id = call.id ORDER BY number DESC LIMIT 1) form ON true
     WHERE call.id = $1`,
    [callId],
  );
  invariant(row, 'A call has a program and a form.');
  return row;
}
