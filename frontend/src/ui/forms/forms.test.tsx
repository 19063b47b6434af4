import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AutosaveStatus as Status } from '../../lib/autosave/types';
import { AutosaveStatus } from './AutosaveStatus';
import { ErrorSummary } from './ErrorSummary';

describe('the error summary', () => {
  const errors = [
    { field: 'name', message: 'Indiquez votre nom' },
    { message: 'Dossier incomplet' },
  ];

  it('takes the focus and leads to the field', async () => {
    render(
      <>
        <ErrorSummary errors={errors} />
        <input id="field-name" aria-label="Nom" />
      </>,
    );
    expect(document.activeElement).toBe(
      screen.getByRole('heading', { name: '2 réponses sont à corriger' }),
    );
    await userEvent.click(screen.getByRole('link', { name: 'Indiquez votre nom' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Nom'));
  });

  it('takes the focus again at the next refusal, not at the next render', () => {
    const { rerender } = render(<ErrorSummary errors={errors} />);
    act(() => (document.activeElement as HTMLElement).blur());
    rerender(<ErrorSummary errors={errors} />);
    expect(document.activeElement).toBe(document.body);
    rerender(<ErrorSummary errors={[...errors]} />);
    expect(document.activeElement?.tagName).toBe('H2');
  });

  it('does not speak of answers when the whole request was refused', () => {
    render(<ErrorSummary errors={[{ message: 'Cet appel est clos.' }]} />);
    expect(document.activeElement?.textContent).toBe('La demande n’a pas abouti');
  });

  it('is absent when there is nothing to correct', () => {
    const { container } = render(<ErrorSummary errors={[]} />);
    expect(container.innerHTML).toBe('');
  });
});

describe('where the draft stands', () => {
  const autosave = (status: Status) => ({
    status,
    savedAt: '2022-03-30T08:26:00Z',
    elsewhere: false,
    flush: vi.fn(),
    resolve: vi.fn(),
  });

  it('is announced once per stable state, and never while typing', () => {
    const { rerender } = render(<AutosaveStatus autosave={autosave('idle')} />);
    const heard: string[] = [];
    const observer = new MutationObserver(() => heard.push(screen.getByRole('status').textContent));
    observer.observe(screen.getByRole('status'), {
      childList: true,
      characterData: true,
      subtree: true,
    });
    const states: Status[] = [
      'pending',
      'saving',
      'saved',
      'pending',
      'saving',
      'saved',
      'pending',
      'offline',
    ];
    for (const status of states) {
      rerender(<AutosaveStatus autosave={autosave(status)} />);
      heard.push(...observer.takeRecords().map(() => screen.getByRole('status').textContent));
    }
    expect([...new Set(heard)]).toEqual([
      'Brouillon enregistré',
      expect.stringContaining('Hors connexion'),
    ]);
    expect(heard).toHaveLength(2);
  });

  it('says that another tab changed the draft', () => {
    render(<AutosaveStatus autosave={{ ...autosave('idle'), elsewhere: true }} />);
    expect(screen.getByRole('status').textContent).toMatch(/modifié dans une autre fenêtre/);
  });

  it('gives the hour to those who see', () => {
    render(<AutosaveStatus autosave={autosave('saved')} />);
    expect(screen.getByText(/^Brouillon enregistré à \d/)).toBeTruthy();
  });

  it('offers the choice of a conflict', async () => {
    const choice = autosave('conflict');
    render(<AutosaveStatus autosave={choice} />);
    await userEvent.click(screen.getByRole('button', { name: 'Garder ce que j’ai saisi ici' }));
    await userEvent.click(
      screen.getByRole('button', { name: 'Reprendre la version enregistrée ailleurs' }),
    );
    expect(choice.resolve.mock.calls).toEqual([['mine'], ['theirs']]);
  });

  it('offers to try again after an error', async () => {
    const failed = autosave('error');
    render(<AutosaveStatus autosave={failed} />);
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(failed.flush).toHaveBeenCalledOnce();
  });
});
