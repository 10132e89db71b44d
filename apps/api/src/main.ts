import 'reflect-metadata';
import { loadConfig } from '@candela/platform';
import { createApiApplication } from './application.js';

const config = loadConfig();
const app = await createApiApplication(config);
await app.listen(config.port, '0.0.0.0');
