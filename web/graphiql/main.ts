import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { GraphiQL } from "graphiql";
import "graphiql/style.css";
import "./style.css";
import { readConfig } from "./config.ts";
import { createFetcher } from "./fetcher.ts";
import { createStorage } from "./storage.ts";

const config = readConfig();

const app = createElement(
  GraphiQL,
  {
    fetcher: createFetcher(config.endpoint),
    storage: createStorage(config),
    defaultHeaders: config.headers ?? undefined,
    defaultTabs: config.tabs,
    defaultQuery: "",
    defaultEditorToolsVisibility: config.tabs[0].variables ? "variables" : "headers",
    shouldPersistHeaders: false, // keys do not belong into localStorage; see storage.ts
  },
  createElement(GraphiQL.Logo, null, createElement("a", { href: "/", className: "laurel-logo" }, "Laurel")),
);

const root = document.getElementById("graphiql");
if (!root) throw new Error("The page has no element for GraphiQL.");
createRoot(root).render(app);
