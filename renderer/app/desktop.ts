import type { Desktop, DesktopAnswer } from "../../shared/contract/desktop.ts";
import { ContractError } from "../../shared/contract/error.ts";

/** What the desktop program does for the window; undefined in a browser, which offers its own ways. */
export const desktop: Desktop<File> | undefined = (globalThis as { readonly youjunDesktop?: Desktop<File> })
  .youjunDesktop;

/** The result of something that the desktop program did. Throws its error as `ContractError`. */
export async function fromDesktop<Result>(asked: Promise<DesktopAnswer<Result>>): Promise<Result> {
  const answer = await asked;
  if ("error" in answer) throw ContractError.fromAnswer(answer.error);
  return answer.result;
}
