import { Picture } from "../picture.tsx";

export function EntryTopic() {
  return (
    <>
      <p>填什么就存什么，不用点保存；上方显示“已保存”和时间。</p>
      <Picture name="entry" caption="填报：逐格填写" />
      <h3>三种状态</h3>
      <dl>
        <dt>已填</dt>
        <dd>有数值。0 也是已填。</dd>
        <dt>不适用</dt>
        <dd>这所学校没有这回事，不参加计算。</dd>
        <dt>未填</dt>
        <dd>还不知道。不会当作 0，也不会当作达标。</dd>
      </dl>
      <h3>改错了</h3>
      <p>
        按 <kbd>Ctrl+Z</kbd> 撤销刚才的填写；更早的改动到“历史”里撤销。
      </p>
    </>
  );
}
