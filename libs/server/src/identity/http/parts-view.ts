import { ApiProperty } from '@nestjs/swagger';

/** What has just been made. */
export class CreatedView {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** What has just been made, with the version to send when changing it. */
export class CreatedVersionView extends CreatedView {
  @ApiProperty() version: number;
}

/** The version that a change has led to. */
export class ChangedView {
  @ApiProperty() version: number;
}
