import 'reflect-metadata';
import { createLogger, loadConfig, NestLogger } from '@candela/platform';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module.js';

const config = loadConfig();
const logger = createLogger(config, 'worker');
const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
  logger: new NestLogger(logger),
  abortOnError: false,
});
app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
logger.info('the worker works');
