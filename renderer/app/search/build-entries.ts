import type { CallOutput } from "../../../shared/contract/contract.ts";
import type { Field } from "../../../shared/county/catalogue/field.ts";
import type { PageName } from "../work-order.ts";
import { places } from "./places.ts";
import type { SearchEntry } from "./search-entry.ts";

type Evaluation = CallOutput<"evaluation.run">;

export interface Searchable {
  readonly pages: readonly PageName[];
  readonly evaluation: Pick<Evaluation, "sections" | "items" | "conditions"> | undefined;
  readonly fields: readonly Field[];
  /** 佐证材料 that are stored. */
  readonly papers?: readonly Paper[];
  readonly topics: readonly { readonly id: string; readonly title: string }[];
}

/** A stored 佐证 as far as it is searched. */
type Paper = Pick<
  CallOutput<"attachment.list">["attachments"][number],
  "id" | "title" | "item" | "school" | "replaced"
>;

const levelNames = { county: "县级", school: "学校", section: "学段" } as const;

function schoolEntries({ sections }: Pick<Evaluation, "sections">): readonly SearchEntry[] {
  const names = new Map(sections.map(({ code, name }) => [code, name]));
  return [...names].map(([code, name]) => ({
    kind: "school",
    id: code,
    title: name,
    detail: code,
    words: code,
    target: { type: "route", page: "schools", details: { path: [code] } },
  }));
}

function itemEntries({
  items,
  conditions,
}: Pick<Evaluation, "items" | "conditions">): readonly SearchEntry[] {
  return [...items, ...conditions].map(({ item, name, shortName }) => ({
    kind: "item",
    id: item,
    title: shortName,
    detail: item,
    words: `${item} ${name}`,
    target: { type: "route", page: "indicators", details: { path: [item] } },
  }));
}

function fieldEntry({ code, label, unit, level, period, source }: Field): SearchEntry {
  return {
    kind: "field",
    id: code,
    title: label,
    detail: [levelNames[level], unit, period].filter(Boolean).join(" · "),
    words: `${code} ${source}`,
    target: { type: "route", page: "entry", details: { query: { field: code } } },
  };
}

/** A 佐证 is looked for by its title, and found where its item or its school keeps it. */
function paperEntry({ id, title, item, school }: Paper): SearchEntry {
  const path = school === undefined ? ["items", item] : ["schools", school];
  return {
    kind: "document",
    id: `paper ${id}`,
    title,
    detail: ["佐证", item, school].filter(Boolean).join(" · "),
    words: item,
    target: { type: "route", page: "evidence", details: { path } },
  };
}

/** Everything that can be gone to: pages, documents, schools, items, fields, help. What leads to a page that is not there is left out. */
export function buildEntries({
  pages,
  evaluation,
  fields,
  topics,
  papers = [],
}: Searchable): readonly SearchEntry[] {
  const shown = new Set(pages.map(({ id }) => id));
  const entries: readonly SearchEntry[] = [
    ...pages.map(
      ({ id, label, question }): SearchEntry => ({
        kind: "page",
        id,
        title: label,
        detail: question,
        words: question,
        target: { type: "route", page: id },
      }),
    ),
    ...places.map(
      ({ kind, title, detail, words, page, path }): SearchEntry => ({
        kind,
        id: `${page}/${path.join("/")}`,
        title,
        detail,
        words,
        target: { type: "route", page, details: { path } },
      }),
    ),
    ...(evaluation ? [...schoolEntries(evaluation), ...itemEntries(evaluation)] : []),
    ...fields.map(fieldEntry),
    ...papers.filter(({ replaced }) => !replaced).map(paperEntry),
    ...topics.map(
      ({ id, title }): SearchEntry => ({
        kind: "manual",
        id,
        title,
        detail: "F1",
        words: "",
        target: { type: "manual", topic: id },
      }),
    ),
  ];
  return entries.filter(({ target }) => target.type === "manual" || shown.has(target.page));
}
