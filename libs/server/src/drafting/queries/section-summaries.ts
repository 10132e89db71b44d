import { type SectionCompleteness, sectionOf, WORKING_NOW_SECONDS } from '@candela/contracts';
import type { Reading } from '@candela/platform';
import { type DraftContent, standingOf } from '../model/draft-content.js';
import type { DraftedSection } from '../model/drafted-section.js';
import { namesOf } from './member-names.js';

/** The sections that are shown, with where they stand, who saved last and who is at work in them. */
export async function sectionSummaries(reading: Reading, content: DraftContent) {
  const rows = new Map(content.sections.map((section) => [section.sectionKey, section]));
  const names = await namesOf(reading, content.sections.flatMap(peopleIn));
  const member = (id: string) => ({ id, name: names.get(id) ?? '' });
  return standingOf(content).sections.flatMap((standing) => {
    const section = rows.get(standing.key);
    const title = sectionOf(content.form, standing.key)?.title;
    if (!section || !title) return [];
    return [
      {
        ...countsOf(standing),
        title: { en: title.en, fr: title.fr },
        version: section.version,
        savedAt: section.updatedAt?.toISOString() ?? null,
        savedBy: section.updatedBy ? member(section.updatedBy) : null,
        workingNow: workingNow(section, reading).map(member),
      },
    ];
  });
}

export type SectionSummary = Awaited<ReturnType<typeof sectionSummaries>>[number];

function countsOf({ problems, ...standing }: SectionCompleteness) {
  return { ...standing, problems: problems.length };
}

function peopleIn({ answerStamps, updatedBy }: DraftedSection): string[] {
  return [...Object.values(answerStamps).map((stamp) => stamp.by), ...(updatedBy ? [updatedBy] : [])];
}

/** Whoever saved something lately is at work; nothing else is recorded about people. */
function workingNow({ answerStamps }: DraftedSection, { actor, now }: Reading): string[] {
  const since = now.getTime() - WORKING_NOW_SECONDS * 1000;
  const lately = Object.values(answerStamps).filter((stamp) => Date.parse(stamp.at) >= since);
  return [...new Set(lately.map((stamp) => stamp.by))].filter((id) => id !== actor.userId);
}
