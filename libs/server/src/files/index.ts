export { FilesModule } from './files.module.js';
export { filesContext } from './files.context.js';
export { FilePlaces, type FileAccess, type FileLimits, type FilePlace } from './model/file-places.js';
export { filesById, type FileFacts } from './queries/find-file.js';
export { attachedFiles, removeAllAttached, removeAttached } from './use-cases/attached-files.js';
