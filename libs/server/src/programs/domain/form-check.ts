import {
  defineForm,
  formDefinitionProblems,
  SCHEMA_KEYWORDS,
  shownForm,
  type FieldProblem,
  type FormDefinition,
  type FormSource,
} from '@candela/contracts';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { FormEditRefused } from './call-errors.js';

/** What applicants are asked of an author's copy: the definition with its schema. */
export function definitionOf(source: FormSource): FormDefinition {
  // As JSON keeps it: what is undefined is not there.
  return JSON.parse(JSON.stringify(defineForm(shownForm(source)))) as FormDefinition;
}

/** Refuses a definition that is not sound as a whole: its rules, and its schema against the meta-schema of JSON Schema 2020-12. */
export function assertSound(definition: FormDefinition): void {
  const problems: FieldProblem[] = formDefinitionProblems(definition).map(({ path, code, params }) => {
    return { path, code, params: { ...params } };
  });
  if (problems.length === 0) problems.push(...schemaProblems(definition));
  if (problems.length > 0) throw new FormEditRefused(problems);
}

let madeValidator: Ajv2020 | undefined;

/** Made once: reading the meta-schema takes longer than checking a form against it. */
function validator(): Ajv2020 {
  if (madeValidator) return madeValidator;
  madeValidator = new Ajv2020({
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allErrors: false,
    logger: false,
  });
  addFormats.default(madeValidator);
  return madeValidator.addVocabulary([...SCHEMA_KEYWORDS]);
}

/** What a standard validator finds wrong with the schema of a definition; empty when it compiles. */
export function schemaProblems(definition: FormDefinition): FieldProblem[] {
  const ajv = validator();
  try {
    ajv.compile(definition.schema);
    return [];
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return [{ path: '', code: 'call.form-schema-invalid', params: { detail } }];
  } finally {
    // It would keep every schema that it has seen.
    ajv.removeSchema(definition.schema);
  }
}
