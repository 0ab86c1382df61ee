import { App, Button, Dropdown } from "antd";
import { useWorkspace } from "../app/workspace.ts";
import { type Picture, type PictureFormat, savePicture } from "./save-picture.ts";

export interface PictureButtonProps {
  /** Names the picture and its file. */
  readonly title: string;
  /** The chart as it stands on the page; undefined while it is not there. */
  readonly picture: () => Picture["element"] | null | undefined;
}

/** 存为图片: a chart's way out, as PNG for Word and WeChat, as SVG where it must stay sharp. */
export function PictureButton({ title, picture }: PictureButtonProps) {
  const { message } = App.useApp();
  const { status, year, mode } = useWorkspace();

  async function save(format: PictureFormat): Promise<void> {
    const element = picture();
    if (!element) return;
    const reading = mode === "strict" ? "严格口径" : "过渡口径";
    try {
      await savePicture({ element, title, note: `${status.county.name} ${year} 年度 ${reading}` }, format);
    } catch {
      message.error("没有存成图片。请把窗口缩小一些再试，或改存 SVG。");
    }
  }

  const items = [
    { key: "png", label: "PNG 图片", onClick: () => void save("png") },
    { key: "svg", label: "SVG 矢量图", onClick: () => void save("svg") },
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <Button size="small" aria-haspopup="menu">
        存为图片
      </Button>
    </Dropdown>
  );
}
