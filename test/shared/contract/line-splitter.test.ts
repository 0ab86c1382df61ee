import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLineSplitter } from "../../../shared/contract/line-splitter.ts";

function linesOf(pieces: readonly string[]): readonly string[] {
  const splitter = createLineSplitter();
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
}

describe("lines that arrive in pieces", () => {
  it("come out whole however they are cut", () => {
    const values = fc.array(fc.jsonValue(), { maxLength: 8 });
    fc.assert(
      fc.property(values, fc.array(fc.nat({ max: 6 })), (contents, sizes) => {
        const lines = contents.map((content) => JSON.stringify(content));
        let rest = lines.map((line) => `${line}\n`).join("");
        const pieces: string[] = [];
        for (const size of sizes) {
          pieces.push(rest.slice(0, size));
          rest = rest.slice(size);
        }
        expect(linesOf([...pieces, rest])).toEqual(lines);
      }),
    );
  });

  it("need no line feed at the end", () => {
    expect(linesOf(['{"a":1}\n{"b"', ":2}"])).toEqual(['{"a":1}', '{"b":2}']);
  });

  it("are never empty", () => {
    expect(linesOf(["\n\n1\n \n"])).toEqual(["1"]);
  });
});
