// Tells the frame that the server no longer knows the session. Kept apart from React, so that the
// API client can speak of it without knowing who listens.

type Listener = () => void;

const listeners = new Set<Listener>();

/** Called when any answer is a 401. */
export function announceSessionEnd(): void {
  listeners.forEach((listener) => listener());
}

/** Listens; returns how to stop. */
export function onSessionEnd(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
