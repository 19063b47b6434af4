// Catches what a page throws while rendering and shows the matching error page instead.
import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { ApiError, isTransient } from '../../api/problem';
import { ForbiddenPage, NotFoundPage, UnavailablePage, UnexpectedPage } from './pages';

/** The page for an error: what the API refused, or the unexpected. */
export function ErrorView({ error }: { error: unknown }) {
  if (error instanceof ApiError) {
    if (error.status === 404) return <NotFoundPage />;
    if (error.status === 403) return <ForbiddenPage />;
    if (isTransient(error) && error.status !== 500) return <UnavailablePage />;
  }
  return <UnexpectedPage />;
}

interface BoundaryProps {
  /** Another address makes the error forgotten. */
  address: string;
  children: ReactNode;
}

interface BoundaryState {
  error: unknown;
  failed: boolean;
  address: string;
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: undefined, failed: false, address: this.props.address };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { error, failed: true };
  }

  static getDerivedStateFromProps(
    props: BoundaryProps,
    state: BoundaryState,
  ): Partial<BoundaryState> | null {
    if (props.address === state.address) return null;
    return { error: undefined, failed: false, address: props.address };
  }

  override render() {
    return this.state.failed ? <ErrorView error={this.state.error} /> : this.props.children;
  }
}

/** Around the page, inside the frame: header and footer survive a page's failure. */
export function ErrorBoundary({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return <Boundary address={pathname}>{children}</Boundary>;
}
