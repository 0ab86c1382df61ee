import { Picture } from "../picture.tsx";

export function SettingsTopic() {
  return (
    <>
      <p>备份是某一时刻的完整副本，存在工作区的 backups 文件夹里。</p>
      <Picture name="settings" caption="设置：备份与恢复" />
      <h3>备份</h3>
      <ol>
        <li>到“设置”点“立即备份”。备份写完会马上核验。</li>
        <li>重要节点（导入前、报送前）请再复制一份到 U 盘。</li>
      </ol>
      <h3>恢复</h3>
      <ol>
        <li>在备份清单里选一份，点“恢复”。</li>
        <li>恢复总是写进一个新的文件夹，现在的工作区不动；确认无误后再改用新的。</li>
      </ol>
    </>
  );
}
