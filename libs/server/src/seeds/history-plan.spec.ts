import { A_FEW, THE_YEAR } from './history-outlines.js';
import { plannedCalls, plannedOrganizations } from './history-plan.js';

const calls = plannedCalls(THE_YEAR);
const few = plannedCalls(A_FEW);
const applications = calls.flatMap((call) => call.applications.map((application) => ({ call, application })));

describe('the year that the demonstration tells', () => {
  it('is the same every time', () => {
    expect(plannedCalls(THE_YEAR)).toEqual(calls);
  });

  it('has some 290 applications and 65 awards in four programs and two languages', () => {
    expect(applications.length).toBeGreaterThan(280);
    expect(applications.filter(({ application }) => application.award).length).toBeGreaterThan(60);
    expect(new Set(calls.map(({ program }) => program)).size).toBe(4);
    expect(new Set(applications.map(({ application }) => application.language))).toEqual(
      new Set(['en', 'fr']),
    );
  });

  it('lets an organization ask once in each call, while the call is open', () => {
    for (const { opensDaysAgo, closesDaysAgo, applications: asked } of [...calls, ...few]) {
      expect(new Set(asked.map(({ organization }) => organization)).size).toBe(asked.length);
      for (const { startedDaysAgo, submittedDaysAgo } of asked) {
        expect(startedDaysAgo).toBeLessThan(opensDaysAgo);
        expect(submittedDaysAgo).toBeLessThan(startedDaysAgo);
        expect(submittedDaysAgo).toBeGreaterThan(Math.max(closesDaysAgo, 0));
      }
    }
  });

  it('decides nothing before it was asked for, and gives awards to what was approved alone', () => {
    for (const { call, application } of applications) {
      const { fate, award } = application;
      expect(award !== null).toBe(fate === 'approved' || fate === 'approvedWithConditions');
      if (award && call.program !== 'RR') expect(call.releasedDaysAgo).toBeLessThan(call.closesDaysAgo);
    }
  });

  it('knows every organization by another name', () => {
    const organizations = plannedOrganizations();
    expect(new Set(organizations.map(({ name }) => name)).size).toBe(organizations.length);
  });
});
