import { serverProjects } from '../../jest.server.mjs';

export default serverProjects(import.meta.dirname);
