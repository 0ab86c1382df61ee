import * as z from "zod";

/** What the program tells its service process at the start, as one argument. */
const startOptions = z.strictObject({
  /** Where the list of recent workspaces is kept. */
  configFolder: z.string().min(1),
});
export type StartOptions = z.output<typeof startOptions>;

export function toArgument(options: StartOptions): string {
  return JSON.stringify(options);
}

/** Throws where the process was started by something else. */
export function fromArguments(args: readonly string[]): StartOptions {
  return startOptions.parse(JSON.parse(args.at(-1) ?? ""));
}
