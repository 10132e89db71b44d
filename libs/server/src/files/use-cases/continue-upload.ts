import { type Actor, UnitOfWork } from '@candela/platform';
import { Injectable } from '@nestjs/common';
import { FilePlaces } from '../model/file-places.js';
import { filePolicy } from '../model/file-policy.js';
import { findFile, subjectOf } from '../queries/find-file.js';

/** Asks, at each request for more of an upload, whether the person may still change the place that it is for. */
@Injectable()
export class ContinueUpload {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly places: FilePlaces,
  ) {}

  /** Throws the denial, or `NotFound`. */
  async execute(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.read(actor, async (reading) => {
      const { file, access } = await findFile(reading, this.places, id);
      reading.permit(filePolicy, 'file.upload', subjectOf(file, access));
    });
  }
}
