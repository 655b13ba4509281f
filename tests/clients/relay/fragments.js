// What relay-compiler is given, as an application writes it; `npm run relay` makes relay/__generated__ of it.
import { graphql } from "relay-runtime";

export const history = graphql`
  fragment fragments_history on Member
  @refetchable(queryName: "fragmentsHistoryPageQuery")
  @argumentDefinitions(first: { type: "Int" }, after: { type: "String" }, last: { type: "Int" }, before: { type: "String" }) {
    history(first: $first, after: $after, last: $last, before: $before) @connection(key: "Member_history") {
      edges {
        node {
          id
          kind
          explanation
        }
      }
    }
  }
`;

export const inbox = graphql`
  fragment fragments_inbox on Member
  @refetchable(queryName: "fragmentsInboxPageQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" }) {
    notifications(first: $first, after: $after) @connection(key: "Member_notifications") {
      edges {
        node {
          __typename
          id
          message
          ... on TierChanged {
            to {
              name
            }
          }
        }
      }
    }
  }
`;

export const item = graphql`
  fragment fragments_item on CatalogItem @refetchable(queryName: "fragmentsItemQuery") {
    title
    eligibility {
      redeemable
    }
  }
`;

export const widget = graphql`
  query fragmentsWidgetQuery($first: Int, $last: Int) {
    me {
      ...fragments_history @arguments(first: $first, last: $last)
      ...fragments_inbox
    }
    catalog(first: 3) {
      edges {
        node {
          ...fragments_item
        }
      }
    }
  }
`;
