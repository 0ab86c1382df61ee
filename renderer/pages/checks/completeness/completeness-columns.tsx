import { hrefOf } from "../../../app/route.ts";
import { entryHref } from "../../../parts/why/cell-links.ts";
import type { WideColumn } from "../../../parts/wide-table/column.ts";
import styles from "../checks.module.css";
import {
  type Completeness,
  countWords,
  type FormCount,
  missingOf,
  type SchoolLine,
} from "./completeness-rows.ts";

const nothing: FormCount = { filled: 0, missing: 0, notApplicable: 0, first: null };

interface CountProps {
  readonly count: FormCount;
  readonly label: string;
}

function Count({ count, label }: CountProps) {
  const words = countWords(count);
  const title = `已填 ${count.filled}，未填 ${count.missing}，不适用 ${count.notApplicable}`;
  if (!count.first) {
    return (
      <span className={styles.complete} title={title}>
        {words}
      </span>
    );
  }
  return (
    <a
      className={styles.missing}
      href={entryHref(count.first)}
      title={`${title}；点击去填`}
      aria-label={`${label}${words}，去填报`}
    >
      {words}
    </a>
  );
}

function formColumn(form: Completeness["forms"][number], at: number): WideColumn<SchoolLine> {
  const countOf = ({ forms }: SchoolLine) => forms[at] ?? nothing;
  return {
    key: form.id,
    title: form.name,
    ...(form.number === form.name ? {} : { unit: form.number.replace("教基", "") }),
    width: 78,
    numeric: true,
    hint: `${form.number} ${form.name}`,
    sort: (school) => countOf(school).missing,
    text: (school) => countWords(countOf(school)),
    cell: (school) => <Count count={countOf(school)} label={`${school.name}${form.name}`} />,
  };
}

/** Schools × forms; a form of the statistics is named by its number. */
export function completenessColumns({ forms }: Completeness): readonly WideColumn<SchoolLine>[] {
  return [
    {
      key: "name",
      title: "学校",
      width: 172,
      frozen: true,
      sort: ({ name }) => name,
      text: ({ name }) => name,
      cell: ({ name, code, attached }) => (
        <a className={styles.link} href={hrefOf("schools", { path: [code] })} title={name}>
          {name}
          {attached ? "（附设）" : ""}
        </a>
      ),
    },
    {
      key: "missing",
      title: "未填",
      unit: "项",
      width: 60,
      numeric: true,
      frozen: true,
      decimals: 0,
      sort: missingOf,
      text: (school) => String(missingOf(school)),
      cell: (school) => {
        const missing = missingOf(school);
        return (
          <span className={missing > 0 ? styles.missing : styles.complete}>
            {missing > 0 ? missing : "—"}
          </span>
        );
      },
    },
    ...forms.map(formColumn),
    // Leaves the program with the table; on screen the school's page has it.
    {
      key: "code",
      title: "学校标识码",
      width: 0,
      text: ({ code }) => code,
      cell: () => null,
    },
  ];
}
