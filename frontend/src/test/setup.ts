// What jsdom lacks, and what each test leaves behind.
import { setUseLang } from '@codegouvfr/react-dsfr/i18n';
import { setLink } from '@codegouvfr/react-dsfr/link';
import { cleanup, configure } from '@testing-library/react';
import { useLang } from '../i18n';
import { forgetArrivals } from '../lib/navigation/useFocusOnArrival';
import { RouterLink } from '../ui/links';

setUseLang({ useLang });
setLink({ Link: RouterLink as Parameters<typeof setLink>[0]['Link'] });

// A busy machine must not fail a test that waits for something to appear.
configure({ asyncUtilTimeout: 10_000 });

window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

afterEach(() => {
  cleanup();
  document.head.querySelectorAll('title, meta[name]').forEach((element) => element.remove());
  localStorage.clear();
  sessionStorage.clear();
  forgetArrivals();
});
