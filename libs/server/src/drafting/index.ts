export { disclosed, type Disclosure } from './domain/disclosure.js';
export {
  AnswerChangedMeanwhile,
  AnswersNotAcceptable,
  ChangedSinceRead,
  SectionNotFound,
} from './domain/drafting-errors.js';
export { fileIdsIn, fileLimitsOf, filesNamedIn } from './domain/file-answers.js';
export { SaveSectionBody } from './http/save-section.body.js';
export {
  AnswerProblemView,
  AnswerStampView,
  ColleagueView,
  SavedSectionView,
  SectionLinkView,
  SectionSummaryView,
} from './http/section-parts-view.js';
export { contentHash } from './model/content-hash.js';
export { contentVersionOf, type DraftContent, standingOf } from './model/draft-content.js';
export { type AnswerStamp, DraftedSection } from './model/drafted-section.js';
export { answersHandedIn, type HandedIn, handedIn } from './model/handed-in.js';
export { newReceiptCode } from './model/receipt-code.js';
export { type SealedRow, sealAnswers } from './model/sealed-answers.js';
export { type AnswerSafe, draftContent, draftedAnswers } from './queries/drafted-answers.js';
export { type AnsweredFile, filesInAnswers } from './queries/files-in-answers.js';
export { namesOf } from './queries/member-names.js';
export { sectionPageOf } from './queries/section-page.js';
export { sectionSummaries, type SectionSummary } from './queries/section-summaries.js';
export { attachFiles, type FileQuestionPlace } from './use-cases/attach-files.js';
export { lockSection, type SectionsOf } from './use-cases/lock-section.js';
export { type AnswerPlaces, type SentAnswers, writeAnswers } from './use-cases/write-answers.js';
