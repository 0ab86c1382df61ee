import type { ErrorAnswer } from "../../shared/contract/error.ts";

/** An error for people: what happened, what is safe, what to do, and the places concerned. */
export function errorLines({ message, safe, remedy, details = [] }: ErrorAnswer): string {
  return [message, safe, remedy, ...details.map((detail) => `  ${detail}`)].join("\n");
}
