import type { CallOutput } from "../../../shared/contract/contract.ts";
import { findField } from "../../../shared/county/catalogue/catalogue.ts";
import { type FactState, factStateNames } from "../../../shared/county/fact.ts";
import { carriedWords } from "../../../shared/county/new-year/carried-words.ts";
import { parseSubject, type SubjectKey } from "../../../shared/county/subject.ts";
import { decodeValue } from "../../../shared/county/value-text.ts";
import { shownFact } from "../../../shared/report/views/shown-fact.ts";
import { useCall } from "../../app/use-call.ts";
import { useWorkspace } from "../../app/workspace.ts";
import { ErrorNotice } from "../error-notice.tsx";
import { Loading } from "../loading.tsx";
import { Places } from "./figure-why.tsx";
import { type Source, Sources } from "./sources.tsx";
import styles from "./why-panel.module.css";

type Claim = CallOutput<"fact.claims">["claims"][number];

function sourceOf(claim: Claim, all: readonly Claim[]): Source {
  const { accepted, raw, source, batch } = claim;
  const when = { accepted, raw, batch: batch.number, at: batch.at, operator: batch.operator };
  if (source.type === "carried") return { ...when, place: carriedWords(source.year, claim, all) };
  if (source.type === "person") return { ...when, place: `${source.operator}填报`, person: source.operator };
  const { fileName, sheet, cell, sha256, form } = source;
  return { ...when, place: `${fileName} / ${sheet}!${cell}`, file: fileName, sheet, cell, sha256, form };
}

function shownClaim(field: string, state: FactState, text: string | undefined): string {
  const known = findField(field);
  if (state !== "value" || !known) return factStateNames[state];
  const value = decodeValue(known, text ?? "");
  return value ? shownFact(known, { state, value }) : (text ?? "");
}

/** A fact: its value or state, what it means, and everything that was ever said of it. */
export function FactWhy({ subject, field }: { readonly subject: string; readonly field: string }) {
  const { year } = useWorkspace();
  const { data, error, reload } = useCall("fact.claims", { year, subject: subject as SubjectKey, field });
  const known = findField(field);
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  if (!data) return <Loading label="正在查找来源…" />;
  const accepted = data.claims.find((claim) => claim.accepted);
  const about = parseSubject(subject);
  return (
    <>
      <section>
        <p className={styles.place}>{known?.label ?? field}</p>
        <p className={styles.verdict}>
          <strong className={accepted?.state === "value" ? undefined : styles.missing}>
            {shownClaim(field, accepted?.state ?? "missing", accepted?.value)}
          </strong>
          {accepted?.state === "value" && known?.unit}
        </p>
        <p className={styles.quiet}>
          {[known?.period, known && `来源：${known.source}`, known?.note].filter(Boolean).join(" · ")}
        </p>
      </section>
      <section>
        <h2>出处</h2>
        <Sources
          sources={data.claims.map((claim) => sourceOf(claim, data.claims))}
          cell={{ subject, field }}
        />
      </section>
      <Places item={null} code={about && about.level !== "county" ? about.school : undefined} />
    </>
  );
}
