import { TestBed } from '@angular/core/testing';
import { type Language, LANGUAGES } from '@candela/contracts';
import { TranslocoService, type Translation } from '@jsverse/transloco';
import { LanguageStore } from '../text/language-store.js';
import { provideTexts } from '../text/provide-texts.js';

/** For specs: texts to show, in English first. A text that is missing throws, as it does for developers. */
export function givenTexts(en: Translation, fr: Translation = {}): void {
  TestBed.configureTestingModule({ providers: [provideTexts()] });
  const texts: Record<Language, Translation> = { en, fr };
  for (const language of LANGUAGES) {
    TestBed.inject(TranslocoService).setTranslation(texts[language], language, { emitChange: false });
  }
  nowIn('en');
}

/** For specs: everything is shown in another language, whose texts were given. */
export function nowIn(language: Language): void {
  TestBed.inject(TranslocoService).setActiveLang(language);
  TestBed.inject(LanguageStore).show(language);
}
