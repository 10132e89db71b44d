import { inject, Pipe, type PipeTransform } from '@angular/core';
import { countryName } from '@candela/contracts';
import { LanguageStore } from '@candela/web-ui';

/** The name of a country in the reader's language, for its code: `code | appCountry`. */
@Pipe({ name: 'appCountry', pure: false })
export class CountryPipe implements PipeTransform {
  private readonly languages = inject(LanguageStore);

  transform(code: string): string {
    return countryName(this.languages.language(), code);
  }
}
