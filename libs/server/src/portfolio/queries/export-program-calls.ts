import type { Readable } from 'node:stream';
import { textIn, toDecimalString, type Language } from '@candela/contracts';
import { UnitOfWork, type Actor } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { applicationPipeline } from '../../applications/index.js';
import { leftOf } from '../../awards/index.js';
import { programById } from '../../programs/index.js';
import { programDashboardPolicy } from '../model/program-policy.js';
import { csvFile } from './csv-stream.js';
import { callFigures } from './read-program-dashboard.js';

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...['Call', 'Title', 'Closes', 'Applications', 'Currency', 'Envelope'],
    ...['Recommended', 'Approved, not told', 'Committed', 'Open'],
  ],
  fr: [
    ...['Appel', 'Titre', 'Clôture', 'Demandes', 'Devise', 'Enveloppe'],
    ...['Recommandé', 'Approuvé, non communiqué', 'Engagé', 'Disponible'],
  ],
};

/** The calls of a program with the use of their envelopes as a CSV file: all of them, in the language of the reader. */
@Injectable()
export class ExportProgramCalls {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, programId: string, language: Language): Promise<Readable> {
    return this.unitOfWork.read(actor, async (reading) => {
      reading.permit(programDashboardPolicy, 'program-dashboard.export', null);
      await programById(reading, programId);
      const pipeline = await applicationPipeline(reading, programId);
      const { calls } = await callFigures(reading, programId, pipeline, Number.POSITIVE_INFINITY);
      const rows = calls.map(({ call, applications, envelope }) => {
        const amount = (amountMinor: bigint) => toDecimalString({ amountMinor, currency: call.currency });
        return [
          ...[call.reference, textIn(language, call.title), call.closesAt.toISOString().slice(0, 10)],
          ...[applications, call.currency, amount(envelope.envelopeMinor)],
          ...[amount(envelope.recommendedMinor), amount(envelope.approvedMinor)],
          ...[amount(envelope.releasedMinor), amount(leftOf(envelope))],
        ];
      });
      return csvFile(HEADINGS[language], rows);
    });
  }
}
