import { TestBed } from '@angular/core/testing';
import uiEn from '../../../../apps/web/src/i18n/ui/en.json';
import { givenTexts } from '../testing/in-language.js';
import { ApplicantName, type NamedApplicant } from './applicant-name.js';

const WHY = uiEn.ui.applicant.alias;

async function read(applicant: NamedApplicant): Promise<string> {
  givenTexts(uiEn);
  const fixture = TestBed.createComponent(ApplicantName);
  fixture.componentRef.setInput('applicant', applicant);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent;
}

describe('ApplicantName', () => {
  it('says the name, and of an alias that it is one', async () => {
    expect((await read({ name: 'Radio Horizon', alias: null })).trim()).toBe('Radio Horizon');
    TestBed.resetTestingModule();
    const alias = await read({ name: null, alias: 'Amber Heron' });
    expect(alias).toContain('Amber Heron');
    expect(alias).toContain(WHY);
  });
});
