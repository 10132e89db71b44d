import type {
  ChangedQuestionView,
  ChangeRequestView,
  CheckView,
  DeskApplicationPageView,
  DeskApplicationView,
  DeskDetailView,
  OwnApplicationPageView,
  OwnApplicationView,
  PublicCallDetailView,
  ReceiptView,
  RequestedChangesView,
  SavedSectionView,
  SectionSummaryView,
  ScreeningView,
  SectionView,
  TaskListView,
} from '@candela/api-client';
import type { FormAnswers, FormUi } from '@candela/contracts';

/** A view of the API with the parts that OpenAPI cannot describe typed as the contracts have them. */
type Typed<View, Parts> = Omit<View, keyof Parts> & Parts;

interface FormAndAnswers {
  readonly form: FormUi;
  readonly answers: FormAnswers;
}

export type SectionPageView = Typed<SectionView, FormAndAnswers>;
export type CheckPageView = Typed<CheckView, FormAndAnswers>;
export type DeskApplication = Typed<DeskDetailView, FormAndAnswers>;

export type ChangedQuestion = Typed<
  ChangedQuestionView,
  { readonly before: unknown; readonly after: unknown }
>;
export type ChangeRequest = Typed<ChangeRequestView, { readonly questions: readonly ChangedQuestion[] }>;
export type Screening = Typed<ScreeningView, { readonly requests: readonly ChangeRequest[] }>;

export type {
  DeskApplicationPageView as DeskPage,
  DeskApplicationView as DeskRow,
  OwnApplicationPageView as OwnApplicationPage,
  OwnApplicationView as OwnApplication,
  PublicCallDetailView as PublicCall,
  ReceiptView as Receipt,
  RequestedChangesView as RequestedChanges,
  SavedSectionView as SavedSection,
  SectionSummaryView as SectionSummary,
  TaskListView as TaskListPage,
};
