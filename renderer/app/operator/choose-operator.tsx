import { Button, Input } from "antd";
import { useId, useState } from "react";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { ErrorNotice } from "../../parts/error-notice.tsx";
import { call } from "../client.ts";
import { useAction } from "../use-call.ts";
import styles from "./operator-dialog.module.css";

type Operator = CallOutput<"operator.list">["operators"][number];

export interface ChooseOperatorProps {
  readonly operators: readonly Operator[];
  readonly onChosen: () => void;
}

/** The registered people; one with a PIN is asked for it. */
export function ChooseOperator({ operators, onChosen }: ChooseOperatorProps) {
  const [asked, setAsked] = useState<string>();
  const [pin, setPin] = useState("");
  const label = useId();
  const choosing = useAction(async (name: string, given: string | undefined) => {
    await call("operator.choose", given === undefined ? { name } : { name, pin: given });
    onChosen();
  });

  function pick({ name, hasPin }: Operator): void {
    choosing.clearError();
    setPin("");
    if (hasPin) setAsked(name);
    else void choosing.run(name, undefined);
  }

  return (
    <>
      {choosing.error && <ErrorNotice error={choosing.error} />}
      <ul className={styles.people}>
        {operators.map((operator) => (
          <li key={operator.id}>
            <button type="button" className={styles.person} onClick={() => pick(operator)}>
              <strong>{operator.name}</strong>
              <span>
                {[operator.unit, operator.role, operator.hasPin ? "有 PIN" : ""].filter(Boolean).join(" · ")}
              </span>
            </button>
            {asked === operator.name && (
              <form
                className={styles.pin}
                onSubmit={(event) => {
                  event.preventDefault();
                  void choosing.run(operator.name, pin);
                }}
              >
                <label htmlFor={label}>PIN</label>
                <Input.Password
                  id={label}
                  autoFocus
                  autoComplete="off"
                  value={pin}
                  onChange={(event) => setPin(event.target.value)}
                />
                <Button type="primary" htmlType="submit" loading={choosing.running}>
                  确定
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
