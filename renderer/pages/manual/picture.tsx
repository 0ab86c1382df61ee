import styles from "./manual.module.css";

// Every picture in the folder, under its name without ending; adding a file is enough.
const pictures = import.meta.glob<string>("./pictures/*.png", {
  eager: true,
  query: "?url",
  import: "default",
});

export interface PictureProps {
  /** Name of the file in pictures/, without `.png`. */
  readonly name: string;
  /** What it shows; read aloud too. */
  readonly caption: string;
}

/** A picture of the manual. Where there is none of that name, nothing stands there: the words are enough. */
export function Picture({ name, caption }: PictureProps) {
  const address = pictures[`./pictures/${name}.png`];
  if (!address) return null;
  return (
    <figure className={styles.picture}>
      <img src={address} alt={caption} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
