import type {
  AwardReportView,
  ClosingChecklistView,
  ClosingItemView,
  DeskReportPageView,
  DeskReportRowView,
  DeskReportView,
  OwnReportView,
  ReportCheckView,
  ReportCommentView,
  ReportSectionView,
} from '@candela/api-client';
import type { FormAnswers, FormUi } from '@candela/contracts';

/** A view of the API with the parts that OpenAPI cannot describe typed as the contracts have them. */
type Typed<View> = Omit<View, 'form' | 'answers'> & { readonly form: FormUi; readonly answers: FormAnswers };

export type ReportSectionPage = Typed<ReportSectionView>;
export type ReportCheckPage = Typed<ReportCheckView>;
export type DeskReport = Typed<DeskReportView>;

export type {
  AwardReportView as AwardReport,
  ClosingChecklistView as ClosingChecklist,
  ClosingItemView as ClosingItem,
  DeskReportPageView as DeskReportPage,
  DeskReportRowView as DeskReportRow,
  OwnReportView as OwnReport,
  ReportCommentView as ReportComment,
};
