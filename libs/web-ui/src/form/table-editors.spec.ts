import { DeferBlockBehavior, DeferBlockState, TestBed } from '@angular/core/testing';
import { localInitiativesForm } from '@candela/contracts/templates';
import formEn from '../../../../apps/web/src/i18n/form/en.json';
import uiEn from '../../../../apps/web/src/i18n/ui/en.json';
import { givenTexts } from '../testing/in-language.js';
import { FormSectionEditor } from './form-section.js';

const EN = { ...uiEn, ...formEn, ui: { ...uiEn.ui, ...formEn.ui } };

describe('the editor of a table', () => {
  it('has its place kept until it has come, and its absence is told', async () => {
    TestBed.configureTestingModule({ deferBlockBehavior: DeferBlockBehavior.Manual });
    givenTexts(EN);
    const fixture = TestBed.createComponent(FormSectionEditor);
    fixture.componentRef.setInput('form', localInitiativesForm());
    fixture.componentRef.setInput('section', 'budget');
    fixture.componentRef.setInput('answers', {});
    fixture.detectChanges();
    const page = fixture.nativeElement as HTMLElement;
    expect(page.querySelectorAll('ui-skeleton').length).toBe(1);
    const [block] = await fixture.getDeferBlocks();
    await block?.render(DeferBlockState.Error);
    expect(page.querySelector('ui-skeleton')).toBeNull();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('could not be fetched');
  });
});
