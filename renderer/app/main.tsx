import "dayjs/locale/zh-cn";
import dayjs from "dayjs";
import { createRoot } from "react-dom/client";
import { WorkbenchApp } from "./app.tsx";
import "./base.css";
import { giveStylesTheNonce } from "./nonce.ts";
import { writeColours } from "./theme.ts";

giveStylesTheNonce();
dayjs.locale("zh-cn");
writeColours(document.documentElement);
const root = document.getElementById("root");
if (root) createRoot(root).render(<WorkbenchApp />);
