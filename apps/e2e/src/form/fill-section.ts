import {
  columnsOf,
  type BeneficiariesQuestion,
  type Column,
  type ContactQuestion,
  type FormSection,
  type Question,
  type RowsQuestion,
  type SectionAnswers,
} from '@candela/contracts';
import type { Locator } from '@playwright/test';
import type { Visitor } from '../stack/journey.js';

type Row = Readonly<Record<string, unknown>>;

/**
 * Fills in one section of a form on its page, as a person would: each answer goes into the control with its question's id.
 * Questions without an answer are left alone; files are not attached here.
 */
export async function fillSection(
  visitor: Visitor,
  section: FormSection,
  answers: SectionAnswers,
): Promise<void> {
  for (const question of section.questions) {
    const answer = answers[question.key];
    if (answer !== undefined)
      await fillQuestion(visitor, question, `/${section.key}/${question.key}`, answer);
  }
}

/** The control, or the group of controls, of the answer at a path such as "/budget/lines". */
export function controlAt(visitor: Visitor, path: string): Locator {
  return visitor.page.locator(`[id="q${path.replaceAll('/', '-')}"]`);
}

async function fillQuestion(
  visitor: Visitor,
  question: Question,
  path: string,
  answer: unknown,
): Promise<void> {
  const control = controlAt(visitor, path);
  switch (question.kind) {
    case 'text':
    case 'longText':
    case 'date':
      return control.fill(String(answer));
    case 'number':
      return control.fill(asTyped(visitor, Number(answer)));
    case 'money':
      return control.fill(asTyped(visitor, unitsOf(answer)));
    case 'choice':
      return choose(visitor, path, String(answer));
    case 'multiChoice':
      return tick(
        visitor,
        path,
        question.choices.map(({ key }) => key),
        answer as readonly string[],
      );
    case 'declarations':
      for (const key of Object.keys(answer as Row)) await controlAt(visitor, `${path}/${key}`).check();
      return undefined;
    case 'contact':
      return fillParts(visitor, question, path, answer as Row);
    case 'beneficiaries':
      return fillBeneficiaries(visitor, question, path, answer as Row);
    case 'file':
      throw new Error(`${path} takes files.`);
    default:
      return fillRows(visitor, question, path, answer as readonly Row[]);
  }
}

/** A list to choose from, or buttons of which one is pressed. */
async function choose(visitor: Visitor, path: string, key: string): Promise<void> {
  const control = controlAt(visitor, path);
  const isList = await control.evaluate((element) => element.tagName === 'SELECT');
  if (isList) await control.selectOption(key);
  else await visitor.page.locator(`input[name="q${path.replaceAll('/', '-')}"][value="${key}"]`).check();
}

async function tick(
  visitor: Visitor,
  path: string,
  choices: readonly string[],
  chosen: readonly string[],
): Promise<void> {
  for (const key of chosen) {
    const isFirst = choices[0] === key;
    await visitor.page.locator(`[id="q${path.replaceAll('/', '-')}${isFirst ? '' : `-${key}`}"]`).check();
  }
}

async function fillParts(
  visitor: Visitor,
  question: ContactQuestion,
  path: string,
  parts: Row,
): Promise<void> {
  for (const column of columnsOf(question)) {
    if (parts[column.key] !== undefined)
      await fillCell(visitor, column, `${path}/${column.key}`, parts[column.key]);
  }
}

async function fillRows(
  visitor: Visitor,
  question: RowsQuestion,
  path: string,
  rows: readonly Row[],
): Promise<void> {
  // What was planned is read, not typed; there are as many rows as were planned.
  const planned = question.kind === 'table' ? question.planned : undefined;
  for (const [index, row] of rows.entries()) {
    const columns = columnsOf(question).filter(({ key }) => !(key in (planned?.[index] ?? {})));
    const first = controlAt(visitor, `${path}/${index}/${columns[0]?.key ?? ''}`);
    if (!planned && (await first.count()) === 0) {
      await controlAt(visitor, path)
        .getByRole('button', { name: visitor.t('ui.form.addRow') })
        .click();
    }
    for (const column of columns) {
      const value = row[column.key];
      if (value !== undefined) await fillCell(visitor, column, `${path}/${index}/${column.key}`, value);
    }
  }
}

async function fillCell(visitor: Visitor, column: Column, path: string, value: unknown): Promise<void> {
  const cell = controlAt(visitor, path);
  switch (column.kind) {
    case 'choice':
    case 'country':
    case 'scale':
      await cell.selectOption(String(value));
      return;
    case 'number':
      return cell.fill(asTyped(visitor, Number(value)));
    case 'money':
      return cell.fill(asTyped(visitor, unitsOf(value)));
    case 'share':
      return cell.fill(asTyped(visitor, Number(value) / 100));
    default:
      return cell.fill(String(value));
  }
}

async function fillBeneficiaries(
  visitor: Visitor,
  question: BeneficiariesQuestion,
  path: string,
  answer: Row,
): Promise<void> {
  const direct = answer['direct'] as Readonly<Record<string, Readonly<Record<string, number>>>>;
  for (const group of question.groups) {
    for (const band of question.ageBands) {
      const people = direct[group.key]?.[band.key];
      if (people === undefined) continue;
      await controlAt(visitor, `${path}/direct/${group.key}/${band.key}`).fill(String(people));
    }
  }
  for (const part of ['withDisability', 'indirect']) {
    await controlAt(visitor, `${path}/${part}`).fill(String(answer[part]));
  }
}

/** Money as a number of dollars. */
function unitsOf(money: unknown): number {
  return Number((money as { amountMinor: string }).amountMinor) / 100;
}

/** A number as it is written in the visitor's language, without separators of thousands. */
function asTyped(visitor: Visitor, value: number): string {
  return visitor.language === 'fr' ? String(value).replace('.', ',') : String(value);
}
