// Where the Go server writes what changes with the time, for readers without JavaScript: the browser
// that runs this code asks the API instead, and never looks inside a noscript.
export type LivePart = 'calls' | 'call' | 'challenges' | 'challenge';

export function Live({ part }: { part: LivePart }) {
  // An element, not a text: React compares a noscript's text with what the server wrote there.
  return (
    <noscript>
      <div className="portal-live">{`{{live:${part}}}`}</div>
    </noscript>
  );
}
