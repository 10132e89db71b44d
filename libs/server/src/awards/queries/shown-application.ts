import type { Reading } from '@candela/platform';
import { applicantsOf, type ApplicationToDecide } from '../../applications/index.js';
import { amountView } from './decision-view.js';

/**
 * Applications as lists of decisions and awards show them, by id. The caller has found that the reader may see what is decided
 * about them. A title may tell as much as a name: above internal it is withheld with it.
 */
export async function shownApplications(reading: Reading, applications: readonly ApplicationToDecide[]) {
  const applicants = await applicantsOf(
    reading,
    applications.map(({ id }) => id),
  );
  return new Map(
    applications.map((application) => {
      const { id, reference, state, confidentiality, country } = application;
      const applicant = applicants.get(id) ?? { name: null, alias: null };
      const isOpen = confidentiality === 'internal' || applicant.name !== null;
      const shown = {
        ...{ id, reference, state, confidentiality, country, applicant },
        title: isOpen ? application.title : null,
        requested: amountView(application.amountRequestedMinor, application.currency),
      };
      return [id, shown] as const;
    }),
  );
}
