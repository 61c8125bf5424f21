import { useState, type ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';

/** A router like the program's own, with the same element at every address. */
export function InRouter({ at = '/', children }: { at?: string; children: ReactNode }) {
  const [router] = useState(() => createMemoryRouter([{ path: '*', element: children }], { initialEntries: [at] }));
  return <RouterProvider router={router} />;
}
