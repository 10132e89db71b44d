export * from './call.js';
export * from './call-window.js';
export * from './form-edit.js';
export * from './form-source.js';
export * from './form-texts.js';
