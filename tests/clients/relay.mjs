// relay-runtime with what relay-compiler made of relay/fragments.js: the history, a page after the other through
// `node(id:)`, forward and backward, merged into one connection of the store.
import {
  Environment,
  Network,
  RecordSource,
  Store,
  createOperationDescriptor,
  fetchQuery,
  getRequest,
  getSingularSelector,
} from "relay-runtime";
import { done, given } from "./cached.mjs";
import pageQuery from "./relay/__generated__/fragmentsHistoryPageQuery.graphql.js";
import widgetQuery from "./relay/__generated__/fragmentsWidgetQuery.graphql.js";
import historyFragment from "./relay/__generated__/fragments_history.graphql.js";

const send = async ({ text, name }, variables) => {
  const response = await fetch(given.url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: given.authorization },
    body: JSON.stringify({ query: text, operationName: name, variables }),
  });
  return response.json();
};

const paged = async (size, forward) => {
  const environment = new Environment({ network: Network.create(send), store: new Store(new RecordSource()) });
  const variables = forward ? { first: size } : { last: size };
  const operation = createOperationDescriptor(getRequest(widgetQuery), variables);
  environment.retain(operation);
  await fetchQuery(environment, widgetQuery, variables).toPromise();
  const shown = () => {
    const { me } = environment.lookup(operation.fragment).data;
    return environment.lookup(getSingularSelector(historyFragment, me)).data;
  };
  const pages = [shown().history.edges.map((edge) => edge.node.id)];
  for (let turn = 0; turn < 100; turn++) {
    const { id, history } = shown();
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = history.pageInfo;
    if (!(forward ? hasNextPage : hasPreviousPage)) break;
    const more = forward ? { first: size, after: endCursor } : { last: size, before: startCursor };
    await fetchQuery(environment, pageQuery, { first: null, after: null, last: null, before: null, ...more, id }).toPromise();
    pages.push(shown().history.edges.map((edge) => edge.node.id));
  }
  return pages;
};

done({ forward: await paged(2, true), backward: await paged(2, false) });
