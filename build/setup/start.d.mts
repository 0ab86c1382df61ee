export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
}
export type Start =
  | { readonly type: "desktop"; readonly program: string }
  | { readonly type: "host"; readonly reason: string };
/** Where Electron's program is, if it is there. */
export function electronProgram(
  modules: string,
  environment: Surroundings["environment"],
): string | undefined;
/** Why Electron cannot show a window here; undefined where it can. */
export function windowProblem(surroundings: Surroundings): string | undefined;
/** What to start, and why. */
export function chooseStart(modules: string, surroundings: Surroundings): Start;
/** Runs the desktop program to its end and answers its exit code. */
export function runDesktop(program: string, script: string, args: readonly string[]): Promise<number>;
