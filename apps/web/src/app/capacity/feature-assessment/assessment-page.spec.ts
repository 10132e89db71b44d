import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AssessmentView } from '@candela/api-client';
import { CAPACITY_AREAS } from '@candela/contracts';
import { provideTexts } from '@candela/web-ui';
import { Catalogues } from '../../texts/catalogues.js';
import { LanguageChoice } from '../../texts/language-choice.js';
import { CapacityApi } from '../data/capacity-api.js';
import { AssessmentPage } from './assessment-page.js';

function view(actions: readonly string[]): AssessmentView {
  const [id, awardId] = ['019e830e-1a00-7f58-a993-c3ede7d5434a', '11431b20-97a6-4c14-9dce-dd9b3357288b'];
  return {
    ...{ id, awardId, kind: 'progress', number: 1, state: 'draft', note: null, version: 1 },
    ...{ periodFrom: '2026-06-01', periodTo: '2026-11-30', dueOn: '2026-12-01' },
    ...{ submittedAt: null, confirmedAt: null },
    levels: CAPACITY_AREAS.map((area) => ({
      ...{ area, level: 2, version: 1, evidence: area === 'digitalSecurity' ? null : 'Minutes.' },
    })),
    accounts: { example: 'We did.', planChanges: '', obstacles: null },
    done: { count: 1, minutes: 90, women: 3, men: 2, another: 0 },
    allowedActions: actions.map((action) => ({ action, enabled: true, reason: null })),
  };
}

async function page(actions: readonly string[]): Promise<HTMLElement> {
  TestBed.configureTestingModule({
    providers: [provideTexts(), provideRouter([]), { provide: CapacityApi, useValue: {} }],
  });
  await TestBed.inject(LanguageChoice).start();
  await TestBed.inject(Catalogues).need('capacity');
  const fixture = TestBed.createComponent(AssessmentPage);
  fixture.componentRef.setInput('assessment', view(actions));
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('the page of an assessment', () => {
  it('asks who may write for a level and its evidence in nine areas, and for three texts', async () => {
    const element = await page(['capacity.save-level', 'capacity.submit-assessment']);
    expect(element.querySelectorAll('[role=radiogroup]')).toHaveLength(9);
    expect(element.querySelectorAll('input[type=radio]:checked')).toHaveLength(9);
    expect(element.querySelectorAll('textarea')).toHaveLength(12);
    expect(element.textContent).toContain('Hand in');
  });

  it('shows it to who may only read, and says what is for the team only', async () => {
    const element = await page([]);
    expect(element.querySelectorAll('textarea, input')).toHaveLength(0);
    expect(element.textContent?.match(/For the team only\./g)).toHaveLength(2);
    expect(element.textContent).toContain('2 – Growing');
  });
});
