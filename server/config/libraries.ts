/**
 * Has the libraries run as for use, not as for development: they check less twice, and offer nothing that is meant
 * for programmers alone. To be called before they are read, for most ask once.
 */
export function runLibrariesForUse(): void {
  process.env.NODE_ENV = 'production';
}
