import { configs as lit } from "eslint-plugin-lit";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  { ignores: ["generated"] },
  tseslint.configs.recommendedTypeChecked,
  lit["flat/recommended"],
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    languageOptions: { parserOptions: { project: ["tsconfig.json", "tsconfig.node.json"] } },
  },
);
