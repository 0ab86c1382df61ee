import { Picture } from "../picture.tsx";

export function IndicatorsTopic() {
  return (
    <>
      <p>32 项指标和申报条件逐项查看：全县的结论、各学段的分布、每个学段的数。</p>
      <Picture name="indicators" caption="指标：分布与各学段" />
      <h3>这个数是怎么算出来的</h3>
      <ol>
        <li>点任何一个数，或者选中后按回车，右边打开“为什么”。</li>
        <li>从上到下是：结论、带数字的公式、用到的数据、数据出自哪个文件哪张表哪个单元格。</li>
      </ol>
      <p>评定用精确值，不用四舍五入后的数。印出来的小数位数按申报表的规定。</p>
    </>
  );
}
