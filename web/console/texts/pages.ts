/** The titles of pages that are loaded when they are opened: the rail and the palette name them before. */
export const pageTitles = {
  catalog: "Catalog",
  draft: "Draft",
  gameProgram: "Program",
  items: "Items",
  keys: "Keys",
  ladder: "Ladder",
  look: "Look",
  overview: "Overview",
  redemptions: "Redemptions",
  reports: "Reports",
  sandbox: "Sandbox",
  simulate: "Simulate",
  staff: "Staff",
  studios: "Studios",
  versions: "Versions",
  webhooks: "Webhooks",
};
