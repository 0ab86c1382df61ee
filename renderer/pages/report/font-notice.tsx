import type { CallOutput } from "../../../shared/contract/contract.ts";
import { useCall } from "../../app/use-call.ts";
import { stateColour } from "../../parts/display-state.ts";
import styles from "./report.module.css";

type Fonts = CallOutput<"document.fonts">;
type Font = Fonts["fonts"][number];

/** What stands where the font is not there. */
function insteadOf({ state, instead }: Font): string {
  if (state === "replaced" && instead !== undefined) return `用“${instead}”代替`;
  return "由 WPS 或 Word 自行替换，版面会有变化";
}

function summaryOf({ known, fonts }: Fonts): string {
  if (!known) return "这台电脑没有告诉程序装了哪些字体；打印前请看一眼 WPS 是否提示缺字体。";
  const lacking = fonts.filter(({ state }) => state !== "installed");
  const absent = lacking.filter(({ state }) => state === "absent");
  const rest = absent.length === 0 ? "都有相近字体代替" : `其中 ${absent.length} 种没有可代替的`;
  return `本机缺 ${lacking.length} 种公文字体，${rest}；请到装有这些字体的电脑上打印，或安装后再打印。`;
}

/** 字体检查: says nothing where all is there. */
export function FontNotice() {
  const { data } = useCall("document.fonts", {});
  if (!data || (data.known && data.fonts.every(({ state }) => state === "installed"))) return null;
  const lacking = data.fonts.filter(({ state }) => state === "replaced" || state === "absent");
  return (
    <details className={styles.fonts}>
      <summary>
        <span aria-hidden="true" style={{ color: stateColour("critical").text }}>
          △
        </span>{" "}
        <strong>字体</strong> {summaryOf(data)}
      </summary>
      {lacking.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">公文规定的字体</th>
              <th scope="col">用于</th>
              <th scope="col">本机</th>
              <th scope="col">可以自由安装的相近字体</th>
            </tr>
          </thead>
          <tbody>
            {lacking.map((font) => (
              <tr key={font.name}>
                <th scope="row">{font.name}</th>
                <td>{font.usedFor.join("、")}</td>
                <td>{insteadOf(font)}</td>
                <td>{font.free ?? "—"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.quiet}>
        字体有版权：单位已购买方正、华文等字体授权的，请直接安装；没有的，可请信息部门安装上表所列开源字体。程序不联网，不会自行下载。
      </p>
    </details>
  );
}
