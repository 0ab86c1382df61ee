import { Component, type ReactNode } from "react";
import { ErrorNotice } from "../parts/error-notice.tsx";
import { asContractError } from "./use-call.ts";

interface Props {
  readonly children: ReactNode;
  /** Where this changes, another attempt is made: the page's address. */
  readonly place?: string;
}

interface State {
  readonly failure: unknown;
  readonly place: string | undefined;
}

/** Catches a defect of what it holds, so that the rest of the window stays usable. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: undefined, place: this.props.place };

  static getDerivedStateFromError(failure: unknown): Partial<State> {
    return { failure };
  }

  static getDerivedStateFromProps({ place }: Props, state: State): Partial<State> | null {
    return place === state.place ? null : { failure: undefined, place };
  }

  override render() {
    if (this.state.failure === undefined) return this.props.children;
    return (
      <div style={{ maxWidth: 720, padding: 16 }}>
        <ErrorNotice
          error={asContractError(this.state.failure)}
          onRetry={() => this.setState({ failure: undefined })}
        />
      </div>
    );
  }
}
