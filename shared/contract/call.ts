import type * as z from "zod";

/** What an area declares about one call; its name follows from the area and the verb. */
export interface CallDeclaration<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /** One Chinese sentence: what the call does, for help and for the JSON Schema. */
  readonly summary: string;
  readonly input: Input;
  readonly output: Output;
  /** Takes long enough that a window shows progress and offers 取消. */
  readonly long?: true;
  /** Changes the workspace; such calls wait for each other. */
  readonly writes?: true;
  /**
   * Input keys that hold a path of this computer. They are accepted from a local caller only (the command
   * line, the program itself), never from a page.
   */
  readonly paths?: readonly string[];
}

export type AreaCalls<Area extends string, Verbs extends Readonly<Record<string, CallDeclaration>>> = {
  readonly [Verb in keyof Verbs & string as `${Area}.${Verb}`]: Verbs[Verb];
};

/**
 * Declares the calls of one area, each once:
 * `defineArea("backup", { list: {…} })` yields `{ "backup.list": {…} }`, typed.
 */
export function defineArea<
  const Area extends string,
  const Verbs extends Readonly<Record<string, CallDeclaration>>,
>(area: Area, verbs: Verbs): AreaCalls<Area, Verbs> {
  const entries = Object.entries(verbs).map(([verb, declaration]) => [`${area}.${verb}`, declaration]);
  return Object.fromEntries(entries) as AreaCalls<Area, Verbs>;
}
