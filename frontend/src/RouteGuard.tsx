// Shows a route's page to those who may see it.
import { useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useMe } from './api/useMe';
import { PageView } from './lib/page';
import { signInFrom } from './navigation';
import type { Route } from './routes';
import { ForbiddenPage, UnavailablePage } from './ui/errors/pages';
import { Loading } from './ui/Loading';

export function RouteGuard({ route }: { route: Route }) {
  const { status, can } = useMe();
  const here = useLocation();
  const [opened, setOpened] = useState(false);
  const may = !route.needs || can(route.needs);
  // Signing out asks anew who reads, and puts the page away; a session that only ended does not.
  const open = may || (opened && Boolean(route.stays) && status !== 'loading');
  if (open !== opened) setOpened(open);
  if (open) return <PageView page={route.page} />;
  if (status === 'loading') return <Loading />;
  if (status === 'unknown') return <UnavailablePage />;
  if (status === 'visitor') return <Navigate to={signInFrom(here)} replace />;
  return <ForbiddenPage />;
}
