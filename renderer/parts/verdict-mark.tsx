import { type DisplayState, displayMarks, displayNames, stateColour } from "./display-state.ts";
import styles from "./verdict-mark.module.css";

export interface VerdictMarkProps {
  readonly state: DisplayState;
  /** Mark alone, for narrow cells; the word is still read aloud and shown on hover. */
  readonly short?: boolean;
  /** 临界: adds △ behind the verdict. */
  readonly critical?: boolean;
  /** On a tint of its colour, as a small label. */
  readonly tinted?: boolean;
}

/** ✓ 达标: a state by mark, word and colour, the same everywhere and readable in black and white. */
export function VerdictMark({ state, short = false, critical = false, tinted = false }: VerdictMarkProps) {
  const { text, tint } = stateColour(state);
  const name = displayNames[state];
  const style = tinted ? { color: text, background: tint } : { color: text };
  return (
    <span
      className={tinted ? `${styles.mark} ${styles.tinted}` : styles.mark}
      title={short ? name : undefined}
    >
      <span style={style} className={styles.state}>
        <span aria-hidden="true">{displayMarks[state]}</span>
        <span className={short ? styles.hidden : undefined}>{name}</span>
      </span>
      {critical && <VerdictMark state="critical" short={short} tinted={tinted} />}
    </span>
  );
}
