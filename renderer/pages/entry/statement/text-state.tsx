import { openSlots } from "../../../../shared/report/guidance/open-slots.ts";
import styles from "./statement.module.css";

export interface TextStateProps {
  readonly id: string;
  /** Id of the box, for going to what is still to be written. */
  readonly control: string;
  readonly text: string;
  readonly taken: boolean;
  readonly length?: { readonly from: number; readonly to: number };
}

/** Characters that are printed; spaces and line breaks are none. */
export function countCharacters(text: string): number {
  return [...text.replace(/\s/g, "")].length;
}

/** Marks the first 【…】 in the box, so that typing replaces it. */
export function goToSlot(control: string, slot: string): void {
  const box = document.getElementById(control);
  if (!(box instanceof HTMLTextAreaElement)) return;
  const at = box.value.indexOf(slot);
  box.focus();
  if (at >= 0) box.setSelectionRange(at, at + slot.length);
}

/** 已写 312 字（一般 300–800 字）；还有 2 处没有改：【年月】【文件名称】 */
export function TextState({ id, control, text, taken, length }: TextStateProps) {
  const count = countCharacters(text);
  const slots = openSlots(text);
  return (
    <div className={styles.textState}>
      <span id={id}>
        {count > 0 ? `已写 ${count} 字` : length && "还没有写"}
        {length && `（一般 ${length.from}–${length.to} 字）`}
        {!taken && "，停下来就保存"}
      </span>
      {slots.length > 0 && (
        <span className={styles.slots}>
          <span aria-hidden="true">△</span> 还有 {slots.length} 处没有改：
          {slots.map((slot) => (
            <button key={slot} type="button" onClick={() => goToSlot(control, slot)}>
              {slot}
            </button>
          ))}
        </span>
      )}
    </div>
  );
}
