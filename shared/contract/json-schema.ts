import * as z from "zod";
import { progress } from "./answer-line.ts";
import type { CallDeclaration } from "./call.ts";
import { contract } from "./contract.ts";
import { errorAnswer } from "./error.ts";

type JsonSchema = Readonly<Record<string, unknown>>;

export interface CallSchema {
  readonly summary: string;
  readonly long: boolean;
  readonly writes: boolean;
  readonly paths: readonly string[];
  readonly input: JsonSchema;
  readonly output: JsonSchema;
}

/** The contract for readers without zod: every call, and the shapes that all answers share. */
export interface ContractSchema {
  readonly calls: Readonly<Record<string, CallSchema>>;
  readonly progress: JsonSchema;
  readonly error: JsonSchema;
}

function callSchema({ summary, long, writes, paths, input, output }: CallDeclaration): CallSchema {
  return {
    summary,
    long: long ?? false,
    writes: writes ?? false,
    paths: paths ?? [],
    input: z.toJSONSchema(input, { io: "input" }),
    output: z.toJSONSchema(output),
  };
}

export function contractToJsonSchema(): ContractSchema {
  const calls = Object.entries(contract).map(([name, call]) => [name, callSchema(call)]);
  return {
    calls: Object.fromEntries(calls),
    progress: z.toJSONSchema(progress),
    error: z.toJSONSchema(errorAnswer),
  };
}
