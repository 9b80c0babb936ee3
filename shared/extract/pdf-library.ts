// The worker's module puts its message handler where pdf.js looks before it would start a worker of its own or import one: the frame
// that reads documents has neither.
import 'pdfjs-dist/build/pdf.worker.mjs';
import { AnnotationMode, getDocument, OPS, type PDFDocumentLoadingTask, VerbosityLevel } from 'pdfjs-dist';

/** The numbers of the drawing operators in a page's list. */
export const OPERATORS = OPS;

/** How pages are asked for: as they are seen, with what stands in the fields of forms. */
export const PAGE_INTENT = { intent: 'display', annotationMode: AnnotationMode.ENABLE } as const;

/** Gives pdf.js the data that it would otherwise load from its server: character maps, with the first PDF that names one; fonts and decoders are not there. */
class BuiltInData {
  readonly fetch = async ({
    kind,
    filename,
  }: {
    readonly kind: string;
    readonly filename: string;
  }): Promise<Uint8Array> => {
    const map = kind === 'cMapUrl' ? (await import('./pdf-cmaps.ts')).readCharacterMap(filename) : null;
    if (!map) throw new Error(`${filename} is not part of the app.`);
    return map;
  };
}

/** Starts reading a PDF; nothing of it is run, loaded or drawn. The bytes are copied, since pdf.js takes away what it is given. */
export function openPdf(bytes: Uint8Array): PDFDocumentLoadingTask {
  return getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // No picture is decoded.
    maxImageSize: 0,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
    cMapPacked: true,
    // pdf.js wants an address although `BuiltInData` answers in its place.
    cMapUrl: '/',
    BinaryDataFactory: BuiltInData,
  });
}
