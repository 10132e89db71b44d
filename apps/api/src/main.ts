import 'reflect-metadata';
import { createHttpApplication, loadConfig } from '@candela/platform';
import { SwaggerModule } from '@nestjs/swagger';
import { ApiModule } from './api.module.js';
import { openApiDocument } from './openapi.js';

const config = loadConfig();
const app = await createHttpApplication(ApiModule.with(config), config);
SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
await app.listen(config.port, '0.0.0.0');
