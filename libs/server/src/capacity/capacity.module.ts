import { Module } from '@nestjs/common';

/** How an organization’s capacity grows: baseline, plan, activities, endline. */
@Module({})
export class CapacityModule {}
