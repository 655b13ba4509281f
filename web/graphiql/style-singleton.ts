/*
 * Stands in for the package react-style-singleton (used by the scroll lock behind GraphiQL's dialogs
 * and menus): the same interface, through a constructed style sheet instead of a <style> element,
 * so that the page's policy can say style-src 'self' and nothing more.
 */
import { type FunctionComponent, useEffect } from "react";

/** Makes a component that applies `styles` to the document for as long as it is mounted. */
export function styleSingleton(): FunctionComponent<{ styles: string }> {
  return function Style({ styles }: { styles: string }): null {
    useEffect(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      return () => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      };
    }, [styles]);
    return null;
  };
}
