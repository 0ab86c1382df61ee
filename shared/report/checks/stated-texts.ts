import { fieldCatalogue } from "../../county/catalogue/catalogue.ts";
import type { Field } from "../../county/catalogue/field.ts";
import { factOf, textOf } from "../../county/fact.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";

export interface StatedText {
  readonly field: Field;
  readonly text: string;
}

/** What people wrote for the county in words of their own: statements and narratives. */
export function statedTexts({ countyYear }: Evaluation): readonly StatedText[] {
  return fieldCatalogue
    .filter(({ level, type }) => level === "county" && type === "text")
    .flatMap((field) => {
      const text = textOf(factOf(countyYear.facts, field.code));
      return text === undefined || text.trim() === "" ? [] : [{ field, text }];
    });
}
