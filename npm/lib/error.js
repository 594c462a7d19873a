/** The one kind of error that this package throws; `code` says which. */
export class AccessTokenError extends Error {
  name = "AccessTokenError";

  constructor({ message, ...rest }) {
    super(message);
    Object.assign(this, rest);
  }
}
