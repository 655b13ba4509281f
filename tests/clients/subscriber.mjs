// What the subscribing clients have in common: `node CLIENT.mjs URL TOKEN QUERY [VARIABLES]` prints a line of JSON
// for everything that its library tells its application.
const [url, token, query, variables = "{}"] = process.argv.slice(2);

export const given = {
  url,
  socketUrl: url.replace(/^http/, "ws"),
  authorization: `Bearer ${token}`,
  query,
  variables: JSON.parse(variables),
};

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

export const sink = {
  next: (result) => say(result.errors ? { errors: result.errors } : { next: result.data }),
  error: (error) =>
    say({ errors: error.errors ?? (Array.isArray(error) ? error : [{ message: String(error.message ?? error.reason), code: error.code }]) }),
  complete: () => say({ complete: true }),
};

export const event = (name, more = {}) => say({ event: name, ...more });

// Both libraries write the request out anew at each connection: what is changed in it meanwhile counts.
export const resumeAfter = (variables, { data }) => {
  if (data?.notifications) variables.after = data.notifications.id;
};
