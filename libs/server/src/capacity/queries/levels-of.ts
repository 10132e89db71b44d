import { CAPACITY_AREAS } from '@candela/contracts';
import type { Reading } from '@candela/platform';
import { CapacityLevel } from '../model/capacity-level.entity.js';

/** The nine levels of each assessment, in the order of the areas. */
export async function levelsOf(
  reading: Reading,
  assessmentIds: readonly string[],
): Promise<Map<string, CapacityLevel[]>> {
  const found = new Map<string, CapacityLevel[]>(assessmentIds.map((id) => [id, []]));
  if (assessmentIds.length === 0) return found;
  const rows = await reading
    .unfiltered(CapacityLevel, 'level', 'read with assessments whose files were visible')
    .where('level.assessmentId = ANY(:assessmentIds::uuid[])', { assessmentIds })
    .getMany();
  rows.sort((one, other) => CAPACITY_AREAS.indexOf(one.area) - CAPACITY_AREAS.indexOf(other.area));
  for (const row of rows) found.get(row.assessmentId)?.push(row);
  return found;
}
