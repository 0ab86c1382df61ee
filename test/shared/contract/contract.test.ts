import { describe, expect, it } from "vitest";
import type * as z from "zod";
import type { CallDeclaration } from "../../../shared/contract/call.ts";
import { callNames, contract } from "../../../shared/contract/contract.ts";
import { contractToJsonSchema } from "../../../shared/contract/json-schema.ts";

const calls: readonly (readonly [string, CallDeclaration])[] = Object.entries(contract);

function inputKeys(input: z.ZodType): readonly string[] {
  const shape: unknown = "shape" in input ? input.shape : {};
  return Object.keys(shape as object);
}

describe("the contract", () => {
  it("has the calls that the program needs by now", () => {
    expect([...callNames].sort()).toEqual([
      "attachment.add",
      "attachment.addMany",
      "attachment.change",
      "attachment.copy",
      "attachment.fetch",
      "attachment.list",
      "attachment.remove",
      "attachment.replace",
      "attachment.show",
      "backup.copy",
      "backup.create",
      "backup.list",
      "backup.restore",
      "catalogue.fields",
      "checks.accept",
      "checks.comparison",
      "checks.completeness",
      "checks.list",
      "checks.withdraw",
      "document.checks",
      "document.figures",
      "document.files",
      "document.fonts",
      "document.forms",
      "document.preview",
      "document.report",
      "entry.figures",
      "entry.sheet",
      "evaluation.figure",
      "evaluation.item",
      "evaluation.missing",
      "evaluation.run",
      "evaluation.trace",
      "evidence.checks",
      "evidence.lines",
      "evidence.overview",
      "evidence.write",
      "fact.claims",
      "fact.enter",
      "fact.list",
      "history.batch",
      "history.cell",
      "history.list",
      "history.school",
      "history.steps",
      "history.summary",
      "history.undo",
      "history.undoPlan",
      "intake.accept",
      "intake.discard",
      "intake.mappings",
      "intake.propose",
      "intake.removeMapping",
      "intake.saveMapping",
      "intake.table",
      "operator.add",
      "operator.choose",
      "operator.list",
      "operator.setPin",
      "operator.setRole",
      "output.table",
      "program.about",
      "program.diagnose",
      "program.writeDiagnosis",
      "school.list",
      "school.show",
      "standard.pack",
      "view.list",
      "view.remove",
      "view.save",
      "workspace.close",
      "workspace.create",
      "workspace.forget",
      "workspace.open",
      "workspace.openSample",
      "workspace.places",
      "workspace.status",
      "workspace.verified",
      "workspace.verify",
      "year.begin",
      "year.confirm",
      "year.lineage",
      "year.list",
      "year.lock",
      "year.pending",
      "year.propose",
      "year.reopen",
    ]);
  });

  it.each(calls)("%s says in Chinese what it does", (_name, { summary }) => {
    expect(summary).toMatch(/[\u4e00-\u9fff]{2}/);
  });

  it.each(calls)("%s refuses arguments that it does not know", (_name, { input }) => {
    const result = input.safeParse({ definitelyUnknown: 1 });
    expect(result.error?.issues.some(({ code }) => code === "unrecognized_keys")).toBe(true);
  });

  it.each(calls)("%s marks every argument that is a path", (_name, { input, paths = [] }) => {
    const keys = inputKeys(input).filter((key) => ["folder", "out", "path"].includes(key));
    expect(keys).toEqual([...paths]);
  });

  it("reads as JSON Schema", () => {
    const schema = contractToJsonSchema();
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(schema.calls["evaluation.run"]?.input).toMatchObject({
      type: "object",
      properties: { year: { type: "integer" }, mode: { enum: ["strict", "relief"], default: "strict" } },
      required: ["year"],
    });
    expect(schema.error).toMatchObject({ required: ["code", "message", "safe", "remedy"] });
  });
});
