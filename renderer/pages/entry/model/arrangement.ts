import type { Field } from "../../../../shared/county/catalogue/field.ts";
import type { GridGroup } from "../../../grid/grid-types.ts";
import type { FieldGroup } from "./field-groups.ts";
import { gridColumn } from "./grid-cell.ts";

/** How somebody arranged the columns of a grid. */
export interface Arrangement {
  readonly hidden: ReadonlySet<string>;
  /** Stay at the left edge while the rest scrolls, in their order. */
  readonly pinned: readonly string[];
  /** Codes from left to right; columns that it does not name follow in the catalogue's order. */
  readonly order: readonly string[];
}

export const plainArrangement: Arrangement = { hidden: new Set(), pinned: [], order: [] };

interface Placed {
  readonly group: FieldGroup;
  readonly field: Field;
}

/** Every column from left to right, also the hidden ones; pinned ones first. */
function placed(groups: readonly FieldGroup[], { pinned, order }: Arrangement): readonly Placed[] {
  const all = groups.flatMap((group) => group.fields.map((field) => ({ group, field })));
  const places = new Map(
    [...pinned, ...order.filter((code) => !pinned.includes(code))].map((code, at) => [code, at]),
  );
  const placeOf = ({ field }: Placed) => places.get(field.code) ?? places.size;
  return all.toSorted((left, right) => placeOf(left) - placeOf(right));
}

/** The fields of the columns that are shown, from left to right. */
export function arrangedFields(groups: readonly FieldGroup[], arrangement: Arrangement): readonly Field[] {
  return placed(groups, arrangement)
    .map(({ field }) => field)
    .filter(({ code }) => !arrangement.hidden.has(code));
}

/** The columns that are shown, under the heads of their groups; a group whose columns lie apart has several heads. */
export function arrangedGroups(
  groups: readonly FieldGroup[],
  arrangement: Arrangement,
): readonly GridGroup[] {
  const pinned = new Set(arrangement.pinned);
  const shown: (GridGroup & { readonly of: string })[] = [];
  for (const { group, field } of placed(groups, arrangement)) {
    if (arrangement.hidden.has(field.code)) continue;
    const isPinned = pinned.has(field.code);
    const column = { ...gridColumn(field), ...(isPinned ? { pinned: true } : {}) };
    const last = shown.at(-1);
    const together = last?.of === group.id && (last.columns.at(-1)?.pinned ?? false) === isPinned;
    if (last && together) shown[shown.length - 1] = { ...last, columns: [...last.columns, column] };
    else
      shown.push({ id: `${group.id} ${shown.length}`, of: group.id, label: group.label, columns: [column] });
  }
  return shown.map(({ of: _of, ...group }) => group);
}

/** The columns one place further left or right, past what is hidden; at the edge they stay. */
export function withMoved(
  groups: readonly FieldGroup[],
  arrangement: Arrangement,
  { codes, step }: { readonly codes: ReadonlySet<string>; readonly step: -1 | 1 },
): Arrangement {
  const order = placed(groups, arrangement).map(({ field }) => field.code);
  const pinned = new Set(arrangement.pinned);
  const moving = order.filter((code) => codes.has(code));
  for (const code of step === -1 ? moving : moving.toReversed()) {
    const at = order.indexOf(code);
    let to = at + step;
    while (arrangement.hidden.has(order[to] ?? "")) to += step;
    const beside = order[to];
    if (beside === undefined || codes.has(beside) || pinned.has(beside) !== pinned.has(code)) continue;
    order.splice(at, 1);
    order.splice(to, 0, code);
  }
  return { ...arrangement, order, pinned: order.filter((code) => pinned.has(code)) };
}

export function withPinned(arrangement: Arrangement, codes: ReadonlySet<string>, pin: boolean): Arrangement {
  const others = arrangement.pinned.filter((code) => !codes.has(code));
  return { ...arrangement, pinned: pin ? [...others, ...codes] : others };
}

export function withHidden(arrangement: Arrangement, codes: ReadonlySet<string>): Arrangement {
  return { ...arrangement, hidden: new Set([...arrangement.hidden, ...codes]) };
}

/** The order in which somebody dragged the heads; hidden columns stay behind the one that they followed. */
export function withOrder(
  groups: readonly FieldGroup[],
  arrangement: Arrangement,
  shown: readonly string[],
): Arrangement {
  const rank = new Map(shown.map((code, at) => [code, at]));
  let last = -1;
  const ranked = placed(groups, arrangement).map(({ field: { code } }) => {
    last = rank.get(code) ?? last;
    return { code, last };
  });
  const order = ranked.toSorted((left, right) => left.last - right.last).map(({ code }) => code);
  return { ...arrangement, order, pinned: order.filter((code) => arrangement.pinned.includes(code)) };
}

export function isPlain({ hidden, pinned, order }: Arrangement): boolean {
  return hidden.size === 0 && pinned.length === 0 && order.length === 0;
}
