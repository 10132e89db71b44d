import { FILE_SCAN_STATES, type FileScanState } from '@candela/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** A stored file, as the answer to a file question names it. */
export class FileView {
  @ApiProperty({ format: 'uuid' }) fileId: string;
  @ApiProperty() name: string;
  /** After hidden details were removed. */
  @ApiProperty() sizeBytes: number;
  @ApiProperty({ example: 'application/pdf' }) mediaType: string;
  @ApiProperty({ enum: FILE_SCAN_STATES, enumName: 'FileScanState' }) scan: FileScanState;
}
