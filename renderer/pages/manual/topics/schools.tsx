import { Picture } from "../picture.tsx";

export function SchoolsTopic() {
  return (
    <>
      <p>按学段、类型和结论筛选学校，打开一所学校看它的全部数据和指标。</p>
      <Picture name="schools" caption="学校：名册与筛选" />
      <ul>
        <li>九年一贯制学校的小学部和初中部分开评定，各占一行。</li>
        <li>教学点等不计校数的单位并入所属学校计算，原来的行仍可查到。</li>
        <li>
          按 <kbd>Ctrl+K</kbd> 输入校名里的几个字或拼音首字母，可以直接打开一所学校。
        </li>
      </ul>
    </>
  );
}
