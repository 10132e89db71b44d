export * from './answer-view.js';
export * from './answers-view.js';
export * from './field-id.js';
export * from './form-section.js';
export * from './form-slots.js';
export * from './problem-wording.js';
export * from './question-editor.js';
export * from './table-editors.js';
