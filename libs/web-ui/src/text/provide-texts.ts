import { type EnvironmentProviders, isDevMode, makeEnvironmentProviders } from '@angular/core';
import { LANGUAGES } from '@candela/contracts';
import {
  provideTransloco,
  provideTranslocoMissingHandler,
  provideTranslocoTranspiler,
} from '@jsverse/transloco';
import { IcuTranspiler } from './icu-transpiler.js';
import { MissingText } from './missing-text.js';

/** Transloco as this product uses it: ICU messages, two languages, catalogues put in by whoever loads them. */
export function provideTexts(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: [...LANGUAGES],
        defaultLang: 'en',
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
        missingHandler: { logMissingKey: false },
      },
    }),
    provideTranslocoTranspiler(IcuTranspiler),
    provideTranslocoMissingHandler(MissingText),
  ]);
}
