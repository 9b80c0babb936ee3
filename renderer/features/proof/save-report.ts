import type { SaveResult } from '../../../shared/ipc.ts';
import type { IsoTime } from '../../../shared/model/ids.ts';
import type { CaseCheck } from '../../../shared/verify/case-check.ts';
import { makeReport } from '../../../shared/verify/report.ts';
import { writeReportHtml } from '../../../shared/verify/report-html.ts';
import { writeReportText } from '../../../shared/verify/report-text.ts';

/** The forms of a report: for people, and for tools that hash files. */
export type ReportForm = 'pdf' | 'text';

/** What is signed off. */
export interface ReportJob {
  readonly check: CaseCheck;
  readonly verifiedAt: IsoTime;
  readonly signedBy: string;
  readonly signedAt: IsoTime;
  readonly form: ReportForm;
}

/** Writes a signed-off report and has it saved where the analyst chooses. Never rejects. */
export async function saveReport({ form, ...job }: ReportJob): Promise<SaveResult> {
  try {
    const { version, runtime, platform, locale } = await window.desktop.readFacts();
    const report = makeReport({ ...job, appVersion: version, runtime, platform, locale });
    const body = form === 'pdf' ? writeReportHtml(report) : writeReportText(report);
    const response = await fetch('./upload', { method: 'POST', body: new TextEncoder().encode(body) });
    if (!response.ok) return { status: 'failed', reason: `The report could not be handed over (${response.status}).` };
    const suggestedName = `${job.check.name} verification ${job.signedAt.slice(0, 10)}.${form === 'pdf' ? 'pdf' : 'txt'}`;
    const request = { kind: form, suggestedName, uploadId: await response.text() };
    return await (form === 'pdf' ? window.desktop.printPdf(request) : window.desktop.saveFile(request));
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { status: 'failed', reason: `The report was not saved: ${words}` };
  }
}
