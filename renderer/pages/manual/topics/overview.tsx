import { VerdictMark } from "../../../parts/verdict-mark.tsx";
import { Picture } from "../picture.tsx";

export function OverviewTopic() {
  return (
    <>
      <p>总览用一句话回答：全县现在达标了吗，差在哪里。</p>
      <Picture name="overview" caption="总览：结论、各方面差距、学校热力图" />
      <h3>标记的含义</h3>
      <dl>
        <dt>
          <VerdictMark state="met" />
        </dt>
        <dd>按精确值达到标准。</dd>
        <dt>
          <VerdictMark state="unmet" />
        </dt>
        <dd>按精确值没有达到标准。</dd>
        <dt>
          <VerdictMark state="open" />
        </dt>
        <dd>已有的数据还不能判定。缺数据不会当作 0，也不会当作达标。</dd>
        <dt>
          <VerdictMark state="critical" />
        </dt>
        <dd>印出来的数（四舍五入后）和精确值会得出不同结论，请留意。</dd>
        <dt>
          <VerdictMark state="notJudged" />
        </dt>
        <dd>按规则不参加评定。</dd>
        <dt>
          <VerdictMark state="relief" />
        </dt>
        <dd>严格口径没有达标，按过渡口径达标。</dd>
      </dl>
      <h3>严格与过渡</h3>
      <p>
        窗口上方可以切换。严格口径只按国家标准；过渡口径另按规定的过渡办法评定，所用的办法会写在计算过程里。
      </p>
    </>
  );
}
