import { useQuery } from '@apollo/client/react';
import { meDocument } from './accounts.documents.js';

/** Who is signed in, and whether the installation waits for its first administrator. */
export function useMe() {
  const { data, error, loading, refetch } = useQuery(meDocument, { fetchPolicy: 'cache-first' });
  return {
    me: data?.me ?? null,
    needsFirstAdministrator: data?.installation.needsFirstAdministrator ?? false,
    sendsMail: data?.installation.sendsMail ?? false,
    error,
    loading,
    refetch,
  };
}
