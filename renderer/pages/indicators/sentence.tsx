import styles from "./indicators.module.css";

/** A sentence as plain text, with what is still to be filled in red. */
export function PlainSentence({ words }: { readonly words: string }) {
  const parts = words.split(/(（待填：[^（）]*(?:（[^（）]*）[^（）]*)*）)/);
  return (
    <>
      {parts.map((part, at) =>
        part.startsWith("（待填：") ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never move
          <span key={at} className={styles.missing}>
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
