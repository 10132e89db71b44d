import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { createHttpApplication, loadConfig } from '@candela/platform';
import { ApiModule } from './api.module.js';
import { openApiDocument } from './openapi.js';

const [file] = process.argv.slice(2);
if (!file) throw new Error('Name the file to write the OpenAPI document to.');
const config = { ...loadConfig(), webRoot: null };
const app = await createHttpApplication(ApiModule.with(config), config);
await writeFile(file, `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
await app.close();
