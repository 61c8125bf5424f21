import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

type Fragments = GraphQLResolveInfo['fragments'];

function fieldsOf(set: SelectionSetNode | undefined, fragments: Fragments): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, fragments);
    return fieldsOf(fragments[selection.name.value].selectionSet, fragments);
  });
}

/**
 * The names of the fields asked for under the resolved field, through fragments and along `path` (`'rows'` gives what
 * is asked of each row). Names, not aliases.
 */
export function selectedFields(info: GraphQLResolveInfo, ...path: string[]): Set<string> {
  let nodes: readonly FieldNode[] = info.fieldNodes;
  for (const step of path) {
    nodes = nodes
      .flatMap((node) => fieldsOf(node.selectionSet, info.fragments))
      .filter((node) => node.name.value === step);
  }
  const fields = nodes.flatMap((node) => fieldsOf(node.selectionSet, info.fragments));
  return new Set(fields.map((field) => field.name.value).filter((name) => name !== '__typename'));
}
