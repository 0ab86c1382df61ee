import type { CallInput } from "../../shared/contract/contract.ts";
import { ContractError } from "../../shared/contract/error.ts";
import { findField, isFieldOf } from "../../shared/county/catalogue/catalogue.ts";
import type { Claim } from "../../shared/county/claim.ts";
import { type Fact, missing, notApplicable } from "../../shared/county/fact.ts";
import { decodeValue, encodeValue } from "../../shared/county/value-text.ts";
import { judgeAhead } from "./judge-year.ts";
import type { Handlers } from "./service/handler.ts";
import type { Session } from "./session.ts";

type Entry = CallInput<"fact.enter">["entries"][number];

function wrongEntry({ subject, field }: Entry, problem: string): ContractError {
  const place = `${subject} ${findField(field)?.label ?? field}`;
  return new ContractError("wrongUse", { message: `${place}：${problem}`, remedy: "请改正后重新填报。" });
}

/** What an entry states. Throws `wrongUse` where its field cannot hold it. */
function factOfEntry(entry: Entry): Fact {
  const field = findField(entry.field);
  if (!field) throw wrongEntry(entry, "数据目录里没有这一项");
  if (!isFieldOf(field, entry.subject)) throw wrongEntry(entry, "这一项不在这一级或这个学段填报");
  if (entry.state === "missing") return missing;
  if (entry.state === "notApplicable") return notApplicable;
  const value = decodeValue(field, entry.value ?? "");
  if (!value) throw wrongEntry(entry, `“${entry.value}”不是这一项的数据`);
  return { state: "value", value };
}

function textOfFact(fact: Fact): { readonly state: Fact["state"]; readonly value?: string } {
  return fact.state === "value"
    ? { state: fact.state, value: encodeValue(fact.value) }
    : { state: fact.state };
}

/** The handlers of the area `fact`. */
export function factHandlers(session: Session) {
  return {
    "fact.list": ({ year, subject, field }) => ({
      facts: session
        .workspace()
        .readFacts(year, { subject, field })
        .map(({ value, ...row }) => (value === null ? row : { ...row, value })),
    }),
    "fact.claims": ({ year, subject, field }) => ({
      claims: session
        .workspace()
        .claimsOf(year, subject, field)
        .map(({ claim, accepted, batch }) => ({
          subject: claim.subject,
          field: claim.field,
          ...textOfFact(claim.fact),
          accepted,
          raw: claim.raw,
          source: claim.source,
          batch,
        })),
    }),
    "fact.enter": ({ year, entries, why = "填报" }) => {
      const operator = session.actor();
      const claims = entries.map((entry): Claim => {
        const { subject, field, value = "" } = entry;
        return {
          year,
          subject,
          field,
          fact: factOfEntry(entry),
          raw: value,
          source: { type: "person", operator },
        };
      });
      const { batch, accepted } = session.workspace().acceptClaims(claims, { operator, why, kind: "edit" });
      judgeAhead(session, year);
      return { batch: batch ?? null, changed: accepted };
    },
  } satisfies Partial<Handlers>;
}
