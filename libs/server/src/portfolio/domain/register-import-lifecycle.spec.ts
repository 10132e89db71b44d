import { registerImportLifecycle } from './register-import-lifecycle.js';

describe('the lifecycle of an import', () => {
  it('has no dead end and no state that nothing leads to', () => {
    expect(registerImportLifecycle.problems()).toEqual([]);
  });

  it('writes nothing that was not checked and confirmed', () => {
    for (const state of registerImportLifecycle.states) {
      expect(registerImportLifecycle.allows(state, 'register-import.confirm')).toBe(state === 'checked');
      expect(registerImportLifecycle.allows(state, 'register-import.run')).toBe(state === 'confirmed');
    }
  });
});
