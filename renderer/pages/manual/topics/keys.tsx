export function KeysTopic() {
  return (
    <dl>
      <dt>
        <kbd>Ctrl+K</kbd>
      </dt>
      <dd>搜索学校、数据项、指标、文件、页面，可用拼音首字母</dd>
      <dt>
        <kbd>F1</kbd>
      </dt>
      <dd>打开本页的使用说明</dd>
      <dt>
        <kbd>Alt+1</kbd> … <kbd>Alt+9</kbd>
      </dt>
      <dd>按左边的次序打开页面</dd>
      <dt>
        <kbd>Tab</kbd>、<kbd>Shift+Tab</kbd>
      </dt>
      <dd>移到下一处、上一处</dd>
      <dt>
        <kbd>Enter</kbd>
      </dt>
      <dd>打开选中的行；在一个数上打开“为什么”</dd>
      <dt>
        <kbd>Esc</kbd>
      </dt>
      <dd>关闭对话框和右边的面板</dd>
      <dt>
        <kbd>Ctrl+Z</kbd>、<kbd>Ctrl+Y</kbd>
      </dt>
      <dd>在填报页撤销、重做刚才的填写</dd>
    </dl>
  );
}
