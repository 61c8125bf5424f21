/** A code (a number, a symbol, a short cut) that keeps its left-to-right order inside any text. */
export function Bdi({ children }: { children: string | number }) {
  return <bdi dir="ltr">{children}</bdi>;
}
