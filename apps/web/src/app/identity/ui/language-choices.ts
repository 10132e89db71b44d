import { computed, inject, type Signal } from '@angular/core';
import { type FieldChoice, Texts } from '@candela/web-ui';

/** The two languages, each under its own name: whoever reads only one of them finds it. */
export function languageChoices(): Signal<FieldChoice[]> {
  const { t } = inject(Texts);
  return computed(() => [
    { value: 'en', label: t('identity.language.en') },
    { value: 'fr', label: t('identity.language.fr') },
  ]);
}
