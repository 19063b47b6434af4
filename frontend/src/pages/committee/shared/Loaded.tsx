// What a page shows while its data comes, and when it does not.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorView } from '../../../ui/errors/ErrorBoundary';
import { Loading } from '../../../ui/Loading';

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}

/** The data once there; an error page when it cannot be had. Data that is there outlives a failed refresh. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  return query.isError ? <ErrorView error={query.error} /> : <Loading />;
}
