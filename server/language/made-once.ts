/** What `make` gives for a name, made the first time it is asked for: beginning is what takes `Intl` its time. */
export function madeOnce<Name, Made>(make: (name: Name) => Made): (name: Name) => Made {
  const made = new Map<Name, Made>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
}
