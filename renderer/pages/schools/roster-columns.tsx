import { stageNames } from "../../../shared/county/stage.ts";
import { hrefOf } from "../../app/route.ts";
import { displayNames, stateOfReadings } from "../../parts/display-state.ts";
import { formatCount } from "../../parts/format.ts";
import { VerdictMark } from "../../parts/verdict-mark.tsx";
import { WhyNumber } from "../../parts/why/why-number.tsx";
import { openWhy } from "../../parts/why/why-state.ts";
import type { WideColumn } from "../../parts/wide-table/column.ts";
import { type RosterRow, type RosterValue, sectionState } from "./roster-row.ts";
import styles from "./schools.module.css";

/** What the head of a value's column says. */
export interface ItemHead {
  readonly item: string;
  readonly name: string;
  readonly shortName: string;
  readonly unit: string;
  readonly decimals: number;
}

/** Ranks by which the verdict columns sort: what blocks first. */
const verdictRanks = { unmet: 0, open: 1, relief: 2, met: 3 } as const;

function rankOf(state: string): number {
  return Object.hasOwn(verdictRanks, state) ? verdictRanks[state as keyof typeof verdictRanks] : 4;
}

function valueUnder({ section }: RosterRow, item: string): RosterValue | undefined {
  return section?.values.find((value) => value.item === item);
}

// Names of one county begin alike; where a name is cut off, its end stays.
const nameEnd = 6;

function nameColumn(): WideColumn<RosterRow> {
  return {
    key: "name",
    title: "学校",
    width: 188,
    frozen: true,
    sort: ({ school }) => school.name,
    text: ({ school }) => school.name,
    cell: ({ school }) => (
      <a
        className={styles.name}
        href={hrefOf("schools", { path: [school.code] })}
        title={school.name}
        aria-label={school.name}
      >
        <span>{school.name.slice(0, -nameEnd)}</span>
        {school.name.slice(-nameEnd)}
      </a>
    ),
  };
}

function stageColumn(): WideColumn<RosterRow> {
  const words = ({ school, section }: RosterRow) =>
    section ? stageNames[section.stage] : school.parent ? "附设" : "—";
  return {
    key: "stage",
    title: "学段",
    width: 56,
    frozen: true,
    sort: words,
    text: words,
    cell: (row) => (
      <span title={row.school.parent ? `附设于${row.school.parent.name}，数据计入该校` : undefined}>
        {words(row)}
      </span>
    ),
  };
}

function textColumn(
  key: "kind" | "locale" | "township",
  title: string,
  width: number,
): WideColumn<RosterRow> {
  const text = ({ school }: RosterRow) => school[key];
  return {
    key,
    title,
    width,
    sort: text,
    text,
    cell: (row) => <span title={text(row) ?? undefined}>{text(row) ?? <Missing />}</span>,
  };
}

function Missing() {
  return <span className={styles.missing}>未填</span>;
}

/** 在校生数 and 班级数: facts of the section, with the way to their source. */
function countColumn(field: "pupils" | "classes", title: string, unit: string): WideColumn<RosterRow> {
  return {
    key: field,
    title,
    unit,
    width: field === "pupils" ? 80 : 64,
    numeric: true,
    decimals: 0,
    sort: ({ section }) => section?.[field] ?? null,
    text: ({ section }) => section?.[field]?.toString() ?? null,
    cell: ({ school, section }) => {
      if (!section) return "—";
      const { stage } = section;
      const label = `${school.name}${stageNames[stage]}${title}`;
      const subject = `section:${school.code}:${stage}`;
      const count = section[field];
      const shown = count === null ? "未填" : formatCount(count);
      return (
        <button
          type="button"
          className={styles.number}
          aria-label={`${label} ${shown}，查看出处`}
          title="出处"
          onClick={() => openWhy({ kind: "fact", subject, field, label })}
        >
          {count === null ? <Missing /> : shown}
        </button>
      );
    },
  };
}

function valueColumn({ item, name, shortName, unit, decimals }: ItemHead): WideColumn<RosterRow> {
  return {
    key: item,
    title: shortName,
    unit,
    width: 96,
    numeric: true,
    hint: `${item} ${name}`,
    decimals,
    sort: (row) => {
      const value = valueUnder(row, item)?.value;
      return value === undefined || value === null ? null : Number(value);
    },
    text: (row) => valueUnder(row, item)?.value ?? null,
    cell: (row) => {
      const value = valueUnder(row, item);
      if (!value || !row.section) return "—";
      return (
        <WhyNumber
          value={value.value}
          decimals={decimals}
          state={stateOfReadings(value.strict, value.relief)}
          critical={value.critical}
          target={{
            kind: "figure",
            id: value.figure,
            label: `${row.school.name}${stageNames[row.section.stage]}${shortName}`,
          }}
        />
      );
    },
  };
}

function metColumn(count: number): WideColumn<RosterRow> {
  return {
    key: "met",
    title: "达标项数",
    unit: `共 ${count} 项`,
    width: 80,
    numeric: true,
    decimals: 0,
    sort: ({ section }) => (section && section.strict !== "notJudged" ? section.metCount : null),
    text: ({ section }) => section?.metCount.toString() ?? null,
    cell: ({ section }) => (section && section.strict !== "notJudged" ? section.metCount : "—"),
  };
}

function strictColumn(): WideColumn<RosterRow> {
  return {
    key: "strict",
    title: "严格口径",
    width: 92,
    sort: ({ section }) => (section ? rankOf(section.strict) : null),
    text: ({ section }) => (section ? displayNames[section.strict] : null),
    cell: ({ section }) => (section ? <VerdictMark state={section.strict} /> : "—"),
  };
}

function reliefColumn(): WideColumn<RosterRow> {
  return {
    key: "relief",
    title: "过渡口径",
    width: 132,
    hint: "◐ 只有按过渡口径才达标",
    sort: ({ section }) => (section ? rankOf(sectionState(section)) : null),
    text: ({ section }) => (section ? displayNames[reliefState(section)] : null),
    cell: ({ section }) => (section ? <VerdictMark state={reliefState(section)} /> : "—"),
  };
}

function reliefState(section: NonNullable<RosterRow["section"]>) {
  return section.relief === "met" ? sectionState(section) : section.relief;
}

function missingColumn(): WideColumn<RosterRow> {
  return {
    key: "missing",
    title: "缺数据",
    unit: "项",
    width: 64,
    numeric: true,
    decimals: 0,
    hint: "还有几个数据未填，使评定不能下结论",
    sort: ({ school }) => school.missing,
    text: ({ school }) => String(school.missing),
    cell: ({ school }) =>
      school.missing > 0 ? <span className={styles.missing}>{school.missing}</span> : "—",
  };
}

/** The columns of the roster; the seven values stand before the master data, because they are what is asked. */
export function rosterColumns(items: readonly ItemHead[]): readonly WideColumn<RosterRow>[] {
  return [
    nameColumn(),
    stageColumn(),
    strictColumn(),
    metColumn(items.length),
    ...items.map(valueColumn),
    reliefColumn(),
    missingColumn(),
    countColumn("pupils", "在校生", "人"),
    countColumn("classes", "班级", "个"),
    textColumn("kind", "办学类型", 124),
    textColumn("locale", "城乡类型", 92),
    textColumn("township", "所属乡镇", 108),
    {
      key: "code",
      title: "学校标识码",
      width: 104,
      sort: ({ school }) => school.code,
      text: ({ school }) => school.code,
      cell: ({ school }) => school.code,
    },
  ];
}
