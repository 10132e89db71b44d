import { Module } from '@nestjs/common';

/** Who reads applications, without conflicts of interest, and what they find. */
@Module({})
export class ReviewsModule {}
