import { Picture } from "../picture.tsx";

export function HistoryTopic() {
  return (
    <>
      <p>每一次改动是一批：谁、什么时候、为什么、改了哪些数据。历史只增不减。</p>
      <Picture name="history" caption="历史：批次与撤销" />
      <ul>
        <li>撤销一批，是另加一批把数据改回去，原来的记录还在。</li>
        <li>这一批里的数据后来又改过的，会逐项列出，确认后这些保持后来的样子。</li>
        <li>选一所学校，逐项看谁在什么时候改了它；可以只看今天、本周一以来、近 7 天或自上次备份，并导出。</li>
        <li>“核验”检查历史有没有被人绕过软件改动。</li>
      </ul>
    </>
  );
}
