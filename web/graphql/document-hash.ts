import type { DocumentNode } from 'graphql';

/** The hash a document is registered by. Codegen writes it into each; the type of documents does not say so. */
export const hashOf = (document: DocumentNode): string =>
  (document as DocumentNode & { __meta__: { hash: string } }).__meta__.hash;
