import { ContractError } from "../../shared/contract/error.ts";
import { type Operator, operatorNotice } from "../store/operators.ts";
import type { Workspace } from "../store/workspace.ts";
import type { Handlers } from "./service/handler.ts";
import type { Session } from "./session.ts";

function findOperator(workspace: Workspace, name: string): Operator {
  const operator = workspace.listOperators().find((each) => each.name === name);
  if (operator) return operator;
  throw new ContractError("notFound", { message: `没有登记操作人“${name}”。`, remedy: "请先登记。" });
}

function checkPin(workspace: Workspace, { name, hasPin }: Operator, pin: string | undefined): void {
  if (!hasPin || workspace.checkPin(name, pin ?? "") === "right") return;
  throw new ContractError("refused", { message: `“${name}”的 PIN 不对。`, remedy: "请重新输入 PIN。" });
}

/** The handlers of the area `operator`. */
export function operatorHandlers(session: Session) {
  return {
    "operator.list": () => ({
      operators: session.workspace().listOperators(),
      chosen: session.operator()?.name ?? null,
      notice: operatorNotice,
    }),
    // Whoever registers a name before anybody acts stands in the history under that very name.
    "operator.add": ({ name, unit, role, pin }) =>
      session.workspace().addOperator(pin === undefined ? { name, unit, role } : { name, unit, role, pin }, {
        operator: session.operator()?.name ?? name,
        why: `登记操作人：${name}`,
      }),
    "operator.choose": ({ name, pin }) => {
      const operator = findOperator(session.workspace(), name);
      checkPin(session.workspace(), operator, pin);
      session.choose(operator);
      return operator;
    },
  } satisfies Partial<Handlers>;
}
