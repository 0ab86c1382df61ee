/**
 * 申报表 cells as data: what each official column is called and where its content comes from. The Word and
 * Excel forms render this; a test proves that every cell of every table is bound.
 */

/** Where a cell's content comes from. */
export type CellBinding =
  /** A county fact. */
  | { readonly kind: "field"; readonly field: string }
  /** A figure of the evaluation, by its id. */
  | { readonly kind: "figure"; readonly figure: string }
  /** A fact of the section that the row is about. */
  | { readonly kind: "sectionField"; readonly field: string }
  /** A fact of the school that the row is about. */
  | { readonly kind: "schoolField"; readonly field: string }
  /** One of the seven values of the section that the row is about. */
  | { readonly kind: "sectionValue"; readonly item: string }
  /** 是否达标 of an item, or of the row's section where `item` is absent. */
  | { readonly kind: "verdict"; readonly item?: string }
  /** 指标值或简要结论: the item's official sentence. */
  | { readonly kind: "sentence"; readonly item: string }
  /** 序号. */
  | { readonly kind: "number" }
  /** A mark that the form prints as it is. */
  | { readonly kind: "fixed"; readonly text: string };

export interface FormCell {
  /** Column code of the official form, with the row where the table has several ("L4/小学"). */
  readonly code: string;
  readonly label: string;
  readonly unit?: string;
  /** Official decimals; absent for text. */
  readonly decimals?: number;
  readonly binding: CellBinding;
}

export interface FormTable {
  readonly code: "Ⅰ" | "Ⅱ-1" | "Ⅱ-2" | "Ⅲ" | "Ⅳ" | "Ⅴ" | "Ⅵ";
  readonly title: string;
  readonly cells: readonly FormCell[];
}
