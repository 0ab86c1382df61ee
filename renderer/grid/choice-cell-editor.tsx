import type { ICellEditorComp, ICellEditorParams } from "ag-grid-community";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { ChoiceEditor, type ChoiceEditorParams } from "./choice-editor.tsx";

/** Carries the choice editor into the grid, which itself is not drawn by React. */
export class ChoiceCellEditor implements ICellEditorComp<unknown, string> {
  readonly #element = document.createElement("div");
  readonly #root: Root = createRoot(this.#element);
  #params: (ICellEditorParams<unknown, string> & ChoiceEditorParams) | undefined;
  #value: string | null | undefined;

  init(params: ICellEditorParams<unknown, string> & ChoiceEditorParams): void {
    this.#params = params;
    this.#value = params.value;
  }

  getGui(): HTMLElement {
    return this.#element;
  }

  // Only now it stands on the page and can take the focus, before the next key comes.
  afterGuiAttached(): void {
    const params = this.#params;
    if (!params) return;
    const { value, eventKey, choices, label, stopEditing } = params;
    const take = (text: string) => {
      this.#value = text;
    };
    flushSync(() =>
      this.#root.render(
        <ChoiceEditor {...{ value, eventKey, choices, label, stopEditing, onValueChange: take }} />,
      ),
    );
  }

  getValue(): string | null | undefined {
    return this.#value;
  }

  isPopup(): boolean {
    return true;
  }

  destroy(): void {
    // The editor itself may be what closes it; a root is not taken away while it draws.
    setTimeout(() => this.#root.unmount(), 0);
  }
}
