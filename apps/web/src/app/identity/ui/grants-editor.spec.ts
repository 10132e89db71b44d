import { TestBed } from '@angular/core/testing';
import type { StaffGrantBody } from '@candela/api-client';
import { STAFF_ROLES } from '@candela/contracts';
import { TranslocoService } from '@jsverse/transloco';
import { provideTexts } from '@candela/web-ui';
import { GrantsEditor } from './grants-editor.js';

const NAIROBI = {
  id: 'm1',
  code: 'NRB',
  name: { en: 'Nairobi', fr: 'Nairobi' },
  countries: ['KE'],
  version: 1,
};

function words(): Record<string, string> {
  const roles = STAFF_ROLES.flatMap((role) => [
    [`identity.staffRole.${role}`, role],
    [`identity.staffRoleHelp.${role}`, `what ${role} is for`],
  ]);
  return {
    ...Object.fromEntries(roles),
    'identity.staff.roles': 'Roles',
    'identity.staff.missionsOf': '{role}: missions',
    'identity.staff.missionsHelp': 'none: all',
    'ui.field.optional': '(optional)',
  };
}

describe('the roles of somebody', () => {
  function editor(grants: StaffGrantBody[]) {
    TestBed.configureTestingModule({ providers: [provideTexts()] });
    TestBed.inject(TranslocoService).setTranslation(words(), 'en', { emitChange: false });
    TestBed.inject(TranslocoService).setActiveLang('en');
    const fixture = TestBed.createComponent(GrantsEditor);
    fixture.componentRef.setInput('grants', grants);
    fixture.componentRef.setInput('missions', [NAIROBI]);
    fixture.detectChanges();
    const host: HTMLElement = fixture.nativeElement;
    const box = (label: string): HTMLInputElement => {
      const found = [...host.querySelectorAll('label')].find((one) =>
        one.textContent?.trim().startsWith(label),
      );
      const input = found?.querySelector('input');
      if (!input) throw new Error(`no box is called ${label}`);
      return input;
    };
    const press = (label: string): void => {
      box(label).click();
      fixture.detectChanges();
    };
    return { grants: fixture.componentInstance.grants, press, host };
  }

  it('are for all missions unless some are chosen', () => {
    const { grants, press } = editor([]);
    press('programOfficer');
    expect(grants()).toEqual([{ role: 'programOfficer', missionIds: [] }]);
    press('Nairobi (NRB)');
    expect(grants()).toEqual([{ role: 'programOfficer', missionIds: ['m1'] }]);
  });

  it('keep their missions while others are added, and lose them when taken away', () => {
    const { grants, press } = editor([{ role: 'programOfficer', missionIds: ['m1'] }]);
    press('approver');
    expect(grants()).toEqual([
      { role: 'programOfficer', missionIds: ['m1'] },
      { role: 'approver', missionIds: [] },
    ]);
    press('programOfficer');
    press('programOfficer');
    expect(grants()).toContainEqual({ role: 'programOfficer', missionIds: [] });
  });

  it('ask for missions only where they make a difference', () => {
    const { press, host } = editor([]);
    press('administrator');
    expect(host.textContent).not.toContain('Nairobi');
  });
});
