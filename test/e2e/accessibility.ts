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

// Something that fades in is pale for a moment; what is wrong with a page stays wrong.
const looks = 3;
const betweenLooks = 400;

/** What axe-core finds wrong with the page once it stands still, one line each. Empty is good. */
export async function accessibilityProblems(
  page: Page,
  options: AccessibilityOptions = {},
): Promise<readonly string[]> {
  await page.evaluate(axe);
  let problems = await problemsNow(page, options);
  for (let look = 1; look < looks && problems.length > 0; look += 1) {
    await page.waitForTimeout(betweenLooks);
    problems = await problemsNow(page, options);
  }
  return problems;
}

async function problemsNow(page: Page, { except }: AccessibilityOptions): Promise<readonly string[]> {
  const context = except === undefined ? "document" : JSON.stringify({ exclude: [[except]] });
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run(${context}, { resultTypes: ['violations'] }).then((result) => result.violations)`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary}`),
  );
}
