import type {
  CheckView,
  DeskApplicationPageView,
  DeskApplicationView,
  DeskDetailView,
  OwnApplicationPageView,
  OwnApplicationView,
  PublicCallDetailView,
  ReceiptView,
  SavedSectionView,
  SectionSummaryView,
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

export type {
  DeskApplicationPageView as DeskPage,
  DeskApplicationView as DeskRow,
  OwnApplicationPageView as OwnApplicationPage,
  OwnApplicationView as OwnApplication,
  PublicCallDetailView as PublicCall,
  ReceiptView as Receipt,
  SavedSectionView as SavedSection,
  SectionSummaryView as SectionSummary,
  TaskListView as TaskListPage,
};
