import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

export interface AccessibilityOptions {
  /** A selector of what is left to another test. */
  readonly except?: string;
}

/** What axe-core finds wrong with the page as it stands, one line each. Empty is good. */
export async function accessibilityProblems(
  page: Page,
  { except }: AccessibilityOptions = {},
): Promise<readonly string[]> {
  await page.evaluate(axe);
  const context = except === undefined ? "document" : JSON.stringify({ exclude: [[except]] });
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run(${context}, { resultTypes: ['violations'] }).then((result) => result.violations)`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary}`),
  );
}
