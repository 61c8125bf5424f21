import { MatrixPage } from './MatrixPage.js';
import { MatrixPrint } from './MatrixPrint.js';

/** The matrix of one review as it is put on paper. */
export function MatrixPrintPage() {
  return <MatrixPage screen={MatrixPrint} />;
}
