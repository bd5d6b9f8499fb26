/** The routes of the API, as its description writes them. */

/** Gives the pattern of the paths that a described one stands for, such as `/books/{id}`. */
export const toPattern = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
