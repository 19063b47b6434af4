// How a promotion goes, as an ordered list.
import type { HomeWords } from './home.fr';

export function Steps({ title, steps }: { title: string; steps: HomeWords['steps'] }) {
  return (
    <section aria-labelledby="etapes" className="fr-mb-8w">
      <h2 id="etapes" className="fr-mb-4w">
        {title}
      </h2>
      <ol className="portal-steps fr-grid-row fr-grid-row--gutters">
        {steps.map((step) => (
          <li key={step.title} className="fr-col-12 fr-col-md-6 fr-col-lg-4">
            <h3 className="fr-h6 fr-mb-1w">{step.title}</h3>
            <p className="fr-mb-0">{step.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
