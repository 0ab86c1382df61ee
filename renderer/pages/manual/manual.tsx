import styles from "./manual.module.css";
import { type Topic, topics } from "./topics.tsx";

export interface ManualProps {
  /** Id of a topic; a page without a topic of its own opens the first one. */
  readonly topic: string;
  readonly onTopic: (topic: string) => void;
}

function findTopic(id: string): Topic | undefined {
  return topics.find((topic) => topic.id === id) ?? topics[0];
}

/** The manual: short, by task, offline. */
export function Manual({ topic, onTopic }: ManualProps) {
  const current = findTopic(topic);
  if (!current) return null;
  return (
    <div className={styles.manual}>
      <nav aria-label="手册目录">
        <ul className={styles.contents}>
          {topics.map(({ id, title }) => (
            <li key={id}>
              <button
                type="button"
                aria-current={id === current.id ? "true" : undefined}
                onClick={() => onTopic(id)}
              >
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <article>
        <h2>{current.title}</h2>
        <current.Body />
      </article>
    </div>
  );
}
