import * as z from "zod";
import { fieldOf } from "../../catalogue/catalogue.ts";
import source from "./forms.json" with { type: "json" };

const formSchema = z.strictObject({
  id: z.string(),
  level: z.literal("school"),
  name: z.string(),
  /** 表号, or what the county calls the form. */
  number: z.string(),
  fields: z.array(z.string()).min(1),
});

/** A form, or a part of one, that schools fill in. */
export type CollectionForm = z.output<typeof formSchema>;

/** 采集表, in the order of the entry page. Every field of schools and sections but the code stands in one. */
export const schoolForms: readonly CollectionForm[] = z.array(formSchema).parse(source);

const byField: ReadonlyMap<string, CollectionForm> = new Map(
  schoolForms.flatMap((form) => form.fields.map((field) => [field, form] as const)),
);

/** “教基4155 4156 专任教师”; a county's own figures are told by where counties find them. */
export function formNameOf(field: string): string {
  const form = byField.get(field);
  if (!form) return fieldOf(field).source;
  return form.number === form.name ? form.name : `${form.number} ${form.name}`;
}

/** The form in which schools state the field; undefined for the county's own. */
export function formOfField(field: string): CollectionForm | undefined {
  return byField.get(field);
}
