import type { CallInput } from "../../shared/contract/contract.ts";
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

function isAdministrator({ role }: Operator): boolean {
  return role === "管理员";
}

/** Roles are for 管理员 to give; where nobody has that role, for anybody. One must always be left. */
function checkRoleChange(session: Session, { name, role }: CallInput<"operator.setRole">): void {
  const operators = session.workspace().listOperators();
  if (!operators.some(isAdministrator)) return;
  const actor = session.operator();
  if (!actor || !isAdministrator(actor)) {
    throw new ContractError("refused", {
      message: "只有管理员能改变角色。",
      remedy: "请先换成管理员，再来修改。",
    });
  }
  const others = operators.filter((each) => each.name !== name);
  if (role !== "管理员" && !others.some(isAdministrator)) {
    throw new ContractError("refused", {
      message: `“${name}”是唯一的管理员。`,
      remedy: "请先把另一名操作人设为管理员。",
    });
  }
}

/** A PIN is changed by who knows it, or by a 管理员 for somebody who forgot it. */
function checkPinChange(session: Session, operator: Operator, current: string | undefined): void {
  const actor = session.operator();
  const helps = actor !== undefined && isAdministrator(actor) && actor.name !== operator.name;
  if (!helps) checkPin(session.workspace(), operator, current);
}

/** The operator as it stands now; who acts is told at once. */
function changedOperator(session: Session, name: string): Operator {
  const operator = findOperator(session.workspace(), name);
  if (session.operator()?.name === name) session.choose(operator);
  return operator;
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
    "operator.setRole": (input) => {
      const { name, role } = input;
      findOperator(session.workspace(), name);
      checkRoleChange(session, input);
      const meta = { operator: session.operator()?.name ?? name, why: `改变角色：${name}为${role}` };
      session.workspace().setOperatorRole(name, role, meta);
      return changedOperator(session, name);
    },
    "operator.setPin": ({ name, pin, current }) => {
      checkPinChange(session, findOperator(session.workspace(), name), current);
      const why = `${pin === null ? "取消" : "设置"} PIN：${name}`;
      const meta = { operator: session.operator()?.name ?? name, why };
      session.workspace().setOperatorPin(name, pin ?? undefined, meta);
      return changedOperator(session, name);
    },
  } satisfies Partial<Handlers>;
}
