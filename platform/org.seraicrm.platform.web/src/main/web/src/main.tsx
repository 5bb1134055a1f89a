import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./app/global.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { printLight } from "./app/paper.ts";
import { startLanguages } from "./i18n/i18n.ts";

const place = document.getElementById("root");
if (!place) throw new Error("the page has no place for the client");
printLight();
await startLanguages();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
