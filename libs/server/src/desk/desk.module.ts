import { Module } from '@nestjs/common';
import { DeskController } from './http/desk.controller.js';
import { ReadWorkList } from './queries/read-work-list.js';

/** What waits for whom, over all contexts. */
@Module({ controllers: [DeskController], providers: [ReadWorkList] })
export class DeskModule {}
