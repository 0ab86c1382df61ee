import { safeText } from "../../../shared/report/document/safe-text.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Safe text as XML content or attribute value. */
export function xmlText(text: string): string {
  return safeText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
