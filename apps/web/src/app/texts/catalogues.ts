import { inject, Injectable } from '@angular/core';
import type { Language } from '@candela/contracts';
import { TranslocoService, type Translation } from '@jsverse/transloco';
import { LanguageStore } from '@candela/web-ui';

type Load = () => Promise<{ default: Translation }>;

/**
 * Every catalogue, one file per context and language. `shell` and `ui` are one download, before the first page; `form` is
 * what filling in and reading forms needs, `files` what may go wrong with an upload. Of applications, what a page of the
 * form has no use for comes by itself: `applicationPages` for the list and the whole of one, `applicationSteps` for
 * starting and submitting, `deskApplications` for the staff.
 */
const CATALOGUES = {
  first: { en: () => import('./first.en.js'), fr: () => import('./first.fr.js') },
  form: { en: () => import('../../i18n/form/en.json'), fr: () => import('../../i18n/form/fr.json') },
  files: { en: () => import('../../i18n/files/en.json'), fr: () => import('../../i18n/files/fr.json') },
  identity: {
    en: () => import('../../i18n/identity/en.json'),
    fr: () => import('../../i18n/identity/fr.json'),
  },
  programs: {
    en: () => import('../../i18n/programs/en.json'),
    fr: () => import('../../i18n/programs/fr.json'),
  },
  applications: {
    en: () => import('../../i18n/applications/en.json'),
    fr: () => import('../../i18n/applications/fr.json'),
  },
  applicationPages: {
    en: () => import('../../i18n/application-pages/en.json'),
    fr: () => import('../../i18n/application-pages/fr.json'),
  },
  applicationSteps: {
    en: () => import('../../i18n/application-steps/en.json'),
    fr: () => import('../../i18n/application-steps/fr.json'),
  },
  deskApplications: {
    en: () => import('../../i18n/desk-applications/en.json'),
    fr: () => import('../../i18n/desk-applications/fr.json'),
  },
  awards: { en: () => import('../../i18n/awards/en.json'), fr: () => import('../../i18n/awards/fr.json') },
  reports: {
    en: () => import('../../i18n/reports/en.json'),
    fr: () => import('../../i18n/reports/fr.json'),
  },
  desk: { en: () => import('../../i18n/desk/en.json'), fr: () => import('../../i18n/desk/fr.json') },
  capacity: {
    en: () => import('../../i18n/capacity/en.json'),
    fr: () => import('../../i18n/capacity/fr.json'),
  },
  disbursements: {
    en: () => import('../../i18n/disbursements/en.json'),
    fr: () => import('../../i18n/disbursements/fr.json'),
  },
  reviews: {
    en: () => import('../../i18n/reviews/en.json'),
    fr: () => import('../../i18n/reviews/fr.json'),
  },
  notifications: {
    en: () => import('../../i18n/notifications/en.json'),
    fr: () => import('../../i18n/notifications/fr.json'),
  },
  portfolio: {
    en: () => import('../../i18n/portfolio/en.json'),
    fr: () => import('../../i18n/portfolio/fr.json'),
  },
  administration: {
    en: () => import('../../i18n/administration/en.json'),
    fr: () => import('../../i18n/administration/fr.json'),
  },
} satisfies Record<string, Record<Language, Load>>;

export type Catalogue = keyof typeof CATALOGUES;

/** Loads catalogues, each once per language, into the one store of texts. */
@Injectable({ providedIn: 'root' })
export class Catalogues {
  private readonly transloco = inject(TranslocoService);
  private readonly languages = inject(LanguageStore);
  private readonly wanted = new Set<Catalogue>();
  private readonly loads = new Map<string, Promise<void>>();

  /** Makes the texts of these catalogues available in the reader's language, and in every language chosen later. */
  async need(...names: readonly Catalogue[]): Promise<void> {
    for (const name of names) this.wanted.add(name);
    await this.loadAll(names, this.languages.language());
  }

  /** Shows another language: first everything on the page is loaded, then all of it changes at once. */
  async show(language: Language): Promise<void> {
    await this.loadAll([...this.wanted], language);
    this.transloco.setActiveLang(language);
    this.languages.show(language);
  }

  private async loadAll(names: readonly Catalogue[], language: Language): Promise<void> {
    await Promise.all(names.map((name) => this.load(name, language)));
  }

  private load(name: Catalogue, language: Language): Promise<void> {
    const id = `${name} ${language}`;
    const known = this.loads.get(id);
    if (known) return known;
    const load: Load = CATALOGUES[name][language];
    const loading = load().then((file) => {
      this.transloco.setTranslation(file.default, language, { merge: true, emitChange: false });
    });
    this.loads.set(id, loading);
    loading.catch(() => this.loads.delete(id));
    return loading;
  }
}

/**
 * For routes: `loadChildren: withTexts(() => import('./x.routes.js'), 'applications')` fetches code and words of a
 * context side by side, so that a slow line pays one round trip.
 */
export function withTexts<Routes>(
  load: () => Promise<Routes>,
  ...names: readonly Catalogue[]
): () => Promise<Routes> {
  return async () => {
    const [routes] = await Promise.all([load(), inject(Catalogues).need(...names)]);
    return routes;
  };
}
