import type { ValidationReport } from '../../shared/validation.ts';
import { annotations } from './annotations.ts';
import { sarif } from './sarif.ts';
import { findingsText } from './findings-text.ts';
import { jsonText } from '../json-text.ts';

export const FORMATS = ['text', 'json', 'github', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

/** A report as it is printed. */
export function formatted(report: ValidationReport, format: Format): string {
  switch (format) {
    case 'text':
      return findingsText(report);
    case 'json':
      return `${jsonText(report)}\n`;
    case 'github':
      return annotations(report);
    case 'sarif':
      return `${jsonText(sarif(report), 2)}\n`;
  }
}
