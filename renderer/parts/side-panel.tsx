import { Drawer } from "antd";
import type { ReactNode } from "react";
import type { ContractError } from "../../shared/contract/error.ts";
import { ErrorNotice } from "./error-notice.tsx";
import { Loading } from "./loading.tsx";

export interface SidePanelProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  /** Quiet buttons at the head: copy, print. */
  readonly extra?: ReactNode;
  readonly loading?: boolean;
  readonly error?: ContractError | undefined;
  readonly children?: ReactNode;
  /** Pixels; 480 leaves the table of a 1366 px screen readable beside it. */
  readonly width?: number;
}

/**
 * The panel at the right, for “为什么” and the like. The page beside it stays usable: another figure can be
 * asked about without closing it. Esc closes it and the focus goes back to where it was.
 */
export function SidePanel({
  open,
  onClose,
  title,
  extra,
  loading,
  error,
  children,
  width = 480,
}: SidePanelProps) {
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={title}
      extra={extra}
      size={width}
      mask={false}
      destroyOnHidden
      styles={{ header: { padding: "12px 16px" }, body: { padding: 16 } }}
    >
      {error ? <ErrorNotice error={error} /> : loading ? <Loading /> : children}
    </Drawer>
  );
}
